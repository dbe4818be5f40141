// The model that the library compares with: the tables that tools/train-names.ts wrote.
import { editCostTable } from '../tables/edit-costs.ts';
import { lineWeights } from '../tables/line-weights.ts';
import { readModel } from './read-model.ts';

export const trainedModel = readModel(editCostTable, lineWeights);
