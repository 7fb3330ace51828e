/** What commands ask of the plan; its room does that. */
export const planningKeys: {
  /** Id of what is chosen there. */
  chosen: () => string | null;
  edit: (field: 'person' | 'day') => void;
} = {
  chosen: () => null,
  edit: () => undefined,
};
