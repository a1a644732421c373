/** A field that no person sees or reaches. Programs that fill in forms fill it in, and are flagged. */
export function Trap({ onFill }: { onFill: (value: string) => void }) {
  return (
    <label className="trap" aria-hidden="true">
      Website
      <input
        type="text"
        name="website"
        tabIndex={-1}
        autoComplete="off"
        onChange={(event) => onFill(event.target.value)}
      />
    </label>
  )
}
