import { fresh } from "./dom.js";

// Fields that matter only for some answers. Hidden ones are not sent, so nothing invisible is saved.
export function reveals(root) {
  for (const part of fresh(root, "[data-reveal-name]", "Reveal")) {
    const form = part.closest("form");
    const values = part.dataset.revealValues.split(" ");
    const update = () => {
      const chosen = new FormData(form).getAll(part.dataset.revealName);
      part.hidden = !chosen.some((value) => values.includes(value) || (value === "on" && values.includes("True")));
      for (const control of part.querySelectorAll("input, select, textarea")) control.disabled = part.hidden;
    };
    form.addEventListener("change", update);
    update();
  }
}
