// Leaving a form with changes that are saved nowhere asks first; never after a save, never for kept drafts (UX-21).
export function unsavedChanges() {
  const changed = new Set();
  const owner = (event) => event.target.closest?.("form[data-warn-unsaved]");
  for (const form of document.querySelectorAll('form[data-warn-unsaved="dirty"]')) changed.add(form);
  document.addEventListener("input", (event) => {
    const form = owner(event);
    if (form) changed.add(form);
  });
  document.addEventListener("draft:saved", (event) => changed.delete(event.target));
  document.addEventListener("submit", (event) => changed.delete(event.target));
  window.addEventListener("beforeunload", (event) => {
    for (const form of changed) if (!form.isConnected) changed.delete(form);
    if (changed.size) event.preventDefault();
  });
}
