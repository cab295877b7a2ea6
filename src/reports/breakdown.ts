import type { Slice } from './figures'

/** Puts slices in the order of a list of choices and gives each its label; choices that do not occur are left out. */
export const inOrderOf = (
  choices: Readonly<Record<string, string>>,
  slices: readonly Omit<Slice, 'label'>[],
): Slice[] =>
  Object.entries(choices).flatMap(([key, label]) =>
    slices.filter((slice) => slice.key === key).map((slice) => ({ ...slice, label })),
  )
