/**
 * Whether somebody may delete their account by themselves. Everybody may, but for the last coordinator: nobody would be
 * left to let in a new one, and the organisation would have no hold on its own website.
 */
export const mayDelete = (person: { coordinator: boolean; otherCoordinators: boolean }): boolean =>
  !person.coordinator || person.otherCoordinators
