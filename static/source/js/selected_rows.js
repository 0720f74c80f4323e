// A table whose rows are selected by checkboxes: how many are, said beside the tool that acts on them.
export function selectedRows() {
  for (const table of document.querySelectorAll("[data-select-rows]")) {
    const form = table.closest("form");
    const places = form?.querySelectorAll("[data-selected-count]") ?? [];
    const boxes = () => table.querySelectorAll('input[name="selected"]');
    const all = form?.querySelector('input[name="fill_all"]');
    const say = () => {
      const every = boxes();
      const count = all?.checked ? every.length : [...every].filter((box) => box.checked).length;
      for (const place of places) place.textContent = String(count);
    };
    form?.addEventListener("change", (event) => {
      if (event.target.name === "selected" || event.target === all) say();
    });
    say();
  }
}
