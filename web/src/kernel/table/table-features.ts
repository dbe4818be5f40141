// What our tables can do: sort.
import { createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

export type Features = typeof features;
