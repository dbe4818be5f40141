// What each figure of a comparison weighs, in log-odds, by its number in compare/features.ts.
// Written by tools/train-names.ts from the development pairs and lists of words; the figures that were reached:
// apart (folds by entity), all: F1 0.9391 (precision 0.9461, recall 0.9321 at 0.51), ROC-AUC 0.9808, recall at 1 % false positives 0.7856
// apart (folds by entity), focus: F1 0.9396 (precision 0.9446, recall 0.9346 at 0.51), ROC-AUC 0.9838, recall at 1 % false positives 0.8692
// apart (folds by entity): false accepts where one word was replaced 0.214
// in sample, all: F1 0.9505 (precision 0.9692, recall 0.9324 at 0.56), ROC-AUC 0.9855, recall at 1 % false positives 0.8510
// in sample, focus: F1 0.9496 (precision 0.9709, recall 0.9292 at 0.56), ROC-AUC 0.9878, recall at 1 % false positives 0.9050
// in sample: false accepts where one word was replaced 0.125

export const lineWeights: readonly number[] = [
  -1.7845, -1.4563, -1.212, -1.1565, -0.2809, 0.4143, 1.1053, 0.2319, 0.0006, -2.37, -0.6991, -0.525, -0.4573,
  0.4147, 0.7711, 0.3009, 0.1193, 0.6876, -1.2311, -0.8287, -0.9803, -1.0082, -0.155, 0.3583, 0.6102, 1.2553,
  0.1365, -0.6934, -1.3065, -1.2183, 0.0881, -0.9773, 0.5365, 1.1334, 2.7008, 0.1224, -2.1479, -1.3084,
  -1.0534, -0.1446, 0.4002, 0.3563, 2.4964, 2.9007, 0.0775, -2.5079, -1.8879, -0.8744, -0.0248, 0.3989,
  0.3945, 1.4108, 1.178, 0.033, -0.5865, -0.1809, 1.2598, 0.3487, -0.9008, -0.4728, 0.0813, 0.3846, 0,
  -0.1098, -1.2185, 0.2393, 0.5297, -0.5825, 0.4654, 0.0091, 0.016, 0.3841, -2.0214, -0.98, 0.0597, 0.3691,
  0.8491, -0.0867, 0.5501, 0.0706, -0.7707, -0.0066, -0.6694, -0.6117, 1.4074, -0.444, -0.6268, -2.5754,
  -2.0548, 0.0276, -0.2643, 0.024, -0.5451, -0.3101, -0.2641, -0.0597,
];
