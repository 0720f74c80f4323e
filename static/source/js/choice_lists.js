import { announce, fill, fresh } from "./dom.js";

const PAUSE = 400;
let fields = [];

// A select with many options becomes a text box that narrows a list (UX-23): the combobox pattern "list autocomplete
// with manual selection". The select stays in the form and holds the value; the text box has no name and is not sent.
export function choiceLists(root) {
  fields = fields.filter((field) => field.select.isConnected);
  for (const place of fresh(root, "[data-choose]", "Choose")) fields.push(new ChoiceList(place));
}

// What the browser itself put back after Back or Reload is shown too.
window.addEventListener("pageshow", () => fields.forEach((field) => field.show()));

class ChoiceList {
  constructor(place) {
    this.place = place;
    this.words = place.dataset;
    this.select = place.querySelector("select");
    this.active = null;
    this.build();
    this.show();
    this.listen();
  }

  // The text box takes the id of the select, so that its label, its hint and links from the error summary lead to it.
  build() {
    const { id } = this.select;
    const label = document.querySelector(`label[for="${id}"]`)?.firstChild?.textContent?.trim() ?? "";
    this.select.id = `${id}_select`;
    this.select.hidden = true;
    this.input = element("input", "usa-input cw-choose__input", {
      id, type: "text", role: "combobox", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}_list`,
    });
    for (const name of ["aria-describedby", "aria-invalid"]) {
      if (this.select.hasAttribute(name)) this.input.setAttribute(name, this.select.getAttribute(name));
    }
    this.input.disabled = this.select.disabled;
    if (this.select.required) this.input.setAttribute("aria-required", "true");
    this.select.required = false;
    if (this.select.classList.contains("usa-input--error")) this.input.classList.add("usa-input--error");
    this.button = element("button", "cw-choose__open", {
      type: "button", tabindex: "-1", "aria-label": `${this.words.chooseOpen}: ${label}`,
      "aria-expanded": "false", "aria-controls": `${id}_list`,
    });
    this.list = element("div", "cw-choose__list", { id: `${id}_list`, role: "listbox", "aria-label": label });
    this.list.hidden = true;
    this.said = element("p", "cw-choose__said", { role: "status" });
    const box = element("div", "cw-choose__box");
    box.append(this.input, this.button, this.list);
    this.place.append(box, this.said);
  }

  listen() {
    this.input.addEventListener("focus", () => this.input.select());
    this.input.addEventListener("click", () => this.isOpen || this.open());
    this.input.addEventListener("input", () => this.open(this.input.value));
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.settle());
    this.button.addEventListener("click", () => {
      const wasOpen = this.isOpen;
      this.input.focus();
      if (wasOpen) this.close();
      else this.open();
    });
    // A press on the list or its button must not take the focus out of the text box.
    for (const part of [this.list, this.button]) part.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(option.source);
    });
    this.select.addEventListener("change", () => this.show());
    this.select.form?.addEventListener("reset", () => setTimeout(() => this.show()));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  get matches() {
    return [...this.list.querySelectorAll("[role=option]:not([hidden])")];
  }

  // The words of an option; an empty choice that is only dashes shows as nothing in the box.
  label(option) {
    const text = option?.textContent.trim() ?? "";
    return option?.value === "" && /^[-\s]*$/.test(text) ? "" : text;
  }

  show() {
    this.input.value = this.label(this.select.selectedOptions[0]);
  }

  open(typed = "") {
    if (!this.isOpen) this.fillList();
    this.list.hidden = false;
    this.expanded("true");
    this.activate(null);
    this.remark("");
    const wanted = fold(typed).split(/\s+/);
    for (const item of this.list.querySelectorAll("[role=option]")) {
      const isMeant = wanted.every((word) => item.folded.includes(word));
      item.hidden = !isMeant || (typed.trim() !== "" && item.source.value === "");
    }
    for (const group of this.list.querySelectorAll("[role=group]")) {
      group.hidden = !group.querySelector("[role=option]:not([hidden])");
    }
    const found = this.matches;
    this.list.classList.toggle("is-empty", !found.length);
    if (!typed) found.find((item) => item.source.selected)?.scrollIntoView({ block: "nearest" });
    if (!found.length) this.remark(this.words.chooseNone);
    else this.count(found.length);
  }

  fillList() {
    let number = 0;
    const item = (source) => {
      const option = element("div", "cw-choose__option", { role: "option", id: `${this.list.id}_${number++}` });
      option.textContent = this.label(source) || this.words.chooseEmpty;
      option.classList.toggle("is-chosen", source.selected);
      option.source = source;
      option.folded = fold(option.textContent);
      return option;
    };
    const parts = [...this.select.children].map((part, place) => {
      if (part.tagName !== "OPTGROUP") return item(part);
      const heading = element("div", "cw-choose__group", { id: `${this.list.id}_group${place}`, role: "presentation" });
      heading.textContent = part.label;
      const group = element("div", "", { role: "group", "aria-labelledby": heading.id });
      group.append(heading, ...[...part.children].map(item));
      return group;
    });
    this.list.replaceChildren(...parts);
  }

  close() {
    clearTimeout(this.pause);
    this.list.hidden = true;
    this.expanded("false");
    this.activate(null);
  }

  expanded(value) {
    for (const part of [this.input, this.button]) part.setAttribute("aria-expanded", value);
  }

  activate(item) {
    this.active?.removeAttribute("aria-selected");
    this.active = item;
    if (!item) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    item.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  }

  move(step) {
    const found = this.matches;
    if (!found.length) return;
    const start = this.active ?? (step > 0 ? found.find((item) => item.source.selected && item.source.value) : null);
    const at = found.indexOf(start);
    const next = this.active || at < 0 ? at + step + (at < 0 && step < 0 ? 1 : 0) : at;
    this.activate(found[(next + found.length) % found.length]);
  }

  key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (event.altKey && event.key === "ArrowUp") return this.close();
      if (!this.isOpen) this.open();
      if (!event.altKey) this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.isOpen) {
      event.preventDefault();
      const found = this.matches;
      if (this.active || found.length === 1) this.choose((this.active ?? found[0]).source);
    } else if (event.key === "Escape" && this.isOpen) {
      event.stopPropagation();
      this.close();
      this.show();
      this.remark("");
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      this.activate(null);
    }
  }

  choose(option) {
    const isNew = !option.selected;
    option.selected = true;
    this.close();
    this.show();
    this.remark("");
    if (!isNew) return;
    for (const name of ["input", "change"]) this.select.dispatchEvent(new Event(name, { bubbles: true }));
  }

  // Leaving the box: what was typed in full is chosen; what is in no option is said and taken back.
  settle() {
    if (this.isOpen) this.close();
    const typed = this.input.value.trim();
    if (fold(typed) === fold(this.label(this.select.selectedOptions[0]))) return this.show();
    const meant = [...this.select.options].find((option) => fold(this.label(option)) === fold(typed))
      ?? (typed ? undefined : [...this.select.options].find((option) => option.value === ""));
    if (meant) return this.choose(meant);
    this.show();
    if (typed) this.remark(this.words.chooseUnknown.replace("%(typed)s", typed));
  }

  // A sentence that everybody sees; "" takes it away.
  remark(text) {
    clearTimeout(this.pause);
    this.said.classList.toggle("usa-sr-only", !text);
    announce(this.said, text);
  }

  // How many options are left, for those who do not see the list, when the typing pauses.
  count(n) {
    const text = n === 1 ? this.words.chooseOne : fill(this.words.chooseMany, n);
    this.pause = setTimeout(() => this.isOpen && announce(this.said, text), PAUSE);
  }
}

function element(tag, className, attributes = {}) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// Upper and lower case, accents and dashes make no difference.
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[–—]/g, "-").trim();
}
