// What each figure of a comparison weighs, in log-odds, by its number in compare/features.ts.
// Written by tools/train-names.ts from the development pairs and lists of words; the figures that were reached:
// apart (folds by entity), all: F1 0.9380 (precision 0.9435, recall 0.9325 at 0.50), ROC-AUC 0.9813, recall at 1 % false positives 0.7858
// apart (folds by entity), focus: F1 0.9363 (precision 0.9390, recall 0.9337 at 0.50), ROC-AUC 0.9842, recall at 1 % false positives 0.8638
// apart (folds by entity): false accepts where one word was replaced 0.215
// in sample, all: F1 0.9514 (precision 0.9607, recall 0.9422 at 0.43), ROC-AUC 0.9863, recall at 1 % false positives 0.8531
// in sample, focus: F1 0.9483 (precision 0.9575, recall 0.9393 at 0.43), ROC-AUC 0.9883, recall at 1 % false positives 0.8982
// in sample: false accepts where one word was replaced 0.155

export const lineWeights: readonly number[] = [
  -1.6794, -1.6227, -1.0603, -1.2346, -0.2945, 0.4745, 1.0611, 0.2932, 0.0486, -2.3318, -0.8357, -0.3887,
  -0.7433, 0.5138, 0.7712, 0.5924, 0.1307, 0.6053, -1.3352, -0.4654, -1.1264, -1.0326, -0.1507, 0.1513,
  0.5837, 1.2734, 0.4773, -0.8166, -0.9471, -1.2674, 0.1496, -0.7713, 0.2983, 1.2448, 2.6524, 0.0592, -2.1278,
  -1.2167, -1.1111, -0.0954, 0.0725, 0.0317, 2.0793, 3.2295, 0.1152, -2.3563, -2.0878, -0.6152, -0.0737,
  0.5094, 0.2886, 1.4633, 1.2677, 0.0886, -0.595, -0.3342, 1.298, 0.3531, -0.7773, -0.5136, 0.1155, 0.4836, 0,
  -0.0595, -1.1408, 0.2164, 0.6354, -0.5419, 0.732, -0.0124, -0.0015, 0.3358, -2.1928, -0.8765, 0.1452,
  0.1309, 0.8102, -0.0134, 0.5239, 0.1351, -0.6842, -0.1669, -0.5414, -0.7727, 1.3917, -0.4756, -0.7087,
  -2.5145, -1.8893, -0.1527, -0.3398, 0.0239, -0.6042, -0.0634, -0.1128, -0.0554,
];
