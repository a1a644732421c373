/** How every filter looks: one above the other on a phone. */
export const field = { clearable: true, w: { base: '100%', xs: 170 }, comboboxProps: { shadow: 'md' } } as const
