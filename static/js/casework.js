(() => {
  // static/source/js/dom.js
  function fresh(root, selector, key) {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches?.(selector)) found.push(root);
    return found.filter((element2) => {
      const mark = `ready${key}`;
      if (element2.dataset[mark]) return false;
      element2.dataset[mark] = "true";
      return true;
    });
  }
  function csrfToken() {
    return document.querySelector('meta[name="csrf-token"]')?.content ?? "";
  }
  function post(url, body) {
    return fetch(url, {
      method: "POST",
      body,
      headers: { "X-CSRFToken": csrfToken(), "HX-Request": "true" },
      credentials: "same-origin",
      redirect: "manual"
    });
  }
  function fill(sentence, n) {
    return (sentence ?? "").replace("%(n)s", String(n));
  }
  function isTyping(element2) {
    return element2?.closest("input, textarea, select, [contenteditable]") !== null;
  }
  function announce(element2, text) {
    if (element2.textContent !== text) element2.textContent = text;
  }

  // static/source/js/attendance_grid.js
  function attendanceGrids(root) {
    for (const grid of fresh(root, "[data-attendance]", "Attendance")) {
      if (grid.dataset.checkUrl) answerInTurn(grid);
      if ("attendanceGrid" in grid.dataset) byKeys(grid);
    }
  }
  function answerInTurn(grid) {
    let turn = Promise.resolve();
    grid.addEventListener("change", ({ target }) => {
      turn = turn.then(() => check(grid, target));
    });
  }
  async function check(grid, input) {
    const place = input.closest("[data-attendance-day]");
    if (!place) return;
    const body = new FormData();
    body.set("key", place.dataset.attendanceDay);
    for (const box of place.querySelectorAll("input")) if (box.type !== "checkbox" || box.checked) body.set(box.name, box.value);
    const typed = input.value;
    const full = grid.closest("form")?.elements.full_day;
    if (full) body.set("full_day", full.value);
    let answer2;
    try {
      const response = await post(grid.dataset.checkUrl, body);
      if (!response.ok || input.value !== typed) return;
      answer2 = await response.json();
    } catch {
      return;
    }
    const words = place.querySelector("[data-attendance-words]");
    const hours = place.querySelector("[data-attendance-hours]");
    const problem = place.querySelector("[data-attendance-problem]");
    if (words) words.textContent = answer2.words;
    if (hours) hours.textContent = answer2.hours || "–";
    problem.textContent = answer2.problem;
    problem.hidden = !answer2.problem;
    if (answer2.problem) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    input.classList.toggle("usa-input--error", Boolean(answer2.problem));
  }
  function byKeys(grid) {
    const done = [];
    document.querySelector("[data-attendance-keys]")?.removeAttribute("hidden");
    const rows = [...grid.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.querySelector("input")));
    const placeOf = (input) => {
      const y = rows.findIndex((row) => row.includes(input));
      return [y, rows[y].indexOf(input)];
    };
    const step = (y, x, dy, dx) => {
      for (y += dy, x += dx; rows[y] && x >= 0 && x < rows[y].length; y += dy, x += dx) if (rows[y][x]) return rows[y][x];
      return null;
    };
    const set = (input, value, keep = true) => {
      if (input.value === value) return;
      if (keep) done.push([input, input.value]);
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    grid.addEventListener("focusin", (event) => {
      if (!event.target.matches("input")) return;
      event.target.dataset.before = event.target.value;
      event.target.select();
    });
    grid.addEventListener("change", (event) => {
      const { before } = event.target.dataset;
      if (event.isTrusted && before !== void 0) done.push([event.target, before]);
      event.target.dataset.before = event.target.value;
    });
    grid.addEventListener("keydown", (event) => {
      const input = event.target;
      if (!input.matches("input") || event.altKey || event.metaKey) return;
      if (event.ctrlKey && event.key.toLowerCase() === "z") {
        undo(input, done, set);
        event.preventDefault();
        return;
      }
      const move = event.ctrlKey ? null : moveOf(event, input);
      if (!move) return;
      event.preventDefault();
      const next = step(...placeOf(input), ...move);
      if (!next) return;
      if (event.shiftKey && event.key === "ArrowDown") set(next, input.value);
      next.focus();
    });
  }
  function undo(input, done, set) {
    const { before } = input.dataset;
    if (before !== void 0 && input.value !== before) {
      set(input, before, false);
      input.select();
      return;
    }
    const last = done.pop();
    if (!last) return;
    set(last[0], last[1], false);
    last[0].focus();
  }
  function moveOf(event, input) {
    if (event.key === "ArrowUp" && !event.shiftKey) return [-1, 0];
    if (event.key === "ArrowDown" || event.key === "Enter") return [1, 0];
    const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    if (event.key === "ArrowLeft" && (whole || input.selectionEnd === 0)) return [0, -1];
    if (event.key === "ArrowRight" && (whole || input.selectionStart === input.value.length)) return [0, 1];
    return null;
  }

  // static/source/js/autosave.js
  var EVERY = 1e4;
  function autosave(root) {
    for (const form of fresh(root, "form[data-autosave-url]", "Autosave")) new Draft(form);
  }
  var Draft = class {
    constructor(form) {
      this.form = form;
      this.sent = this.state();
      this.sending = false;
      this.note = document.createElement("span");
      this.note.className = "cw-draft";
      this.note.setAttribute("role", "status");
      (form.querySelector(".cw-form__actions") ?? form).append(this.note);
      form.addEventListener("focusout", () => this.save());
      form.addEventListener("submit", () => clearInterval(this.timer));
      this.timer = setInterval(() => this.save(), EVERY);
      document.addEventListener("visibilitychange", () => document.hidden && this.save());
    }
    body() {
      const body = new FormData(this.form);
      body.delete("csrfmiddlewaretoken");
      for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
      return body;
    }
    state() {
      const body = this.body();
      body.delete("version");
      return new URLSearchParams(body).toString();
    }
    async save() {
      const state = this.state();
      if (state === this.sent || this.sending || !this.form.isConnected) return;
      this.sending = true;
      try {
        const response = await post(this.form.dataset.autosaveUrl, this.body());
        if (!response.ok) throw new Error(String(response.status));
        const saved = await response.json();
        this.sent = state;
        if (saved.version !== void 0) this.form.elements.version.value = saved.version;
        this.form.dispatchEvent(new CustomEvent("draft:saved", { bubbles: true }));
        announce(this.note, `${this.form.dataset.draftSaved} ${saved.saved_at}`);
      } catch {
        announce(this.note, this.form.dataset.draftFailed);
      } finally {
        this.sending = false;
      }
    }
  };

  // static/source/js/character_counts.js
  function characterCounts(root) {
    for (const note of fresh(root, "[data-count-for]", "Count")) {
      const input = document.getElementById(note.dataset.countFor);
      if (!input) continue;
      const limit = Number(note.dataset.countLimit);
      const spoken = document.createElement("span");
      spoken.className = "usa-sr-only";
      spoken.setAttribute("role", "status");
      note.after(spoken);
      input.removeAttribute("maxlength");
      let pause;
      const show = () => {
        const left = limit - [...input.value.replace(/\n/g, "\r\n")].length;
        const text = left < 0 ? fill(note.dataset.countOver, -left) : fill(note.dataset.countLeft, left);
        note.textContent = text;
        note.classList.toggle("is-over", left < 0);
        clearTimeout(pause);
        pause = setTimeout(() => announce(spoken, input === document.activeElement ? text : ""), 1e3);
      };
      input.addEventListener("input", show);
      if (input.value) show();
    }
  }

  // static/source/js/choice_lists.js
  var PAUSE = 400;
  var fields = [];
  function choiceLists(root) {
    fields = fields.filter((field) => field.select.isConnected);
    for (const place of fresh(root, "[data-choose]", "Choose")) fields.push(new ChoiceList(place));
  }
  window.addEventListener("pageshow", () => fields.forEach((field) => field.show()));
  var ChoiceList = class {
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
        id,
        type: "text",
        role: "combobox",
        autocomplete: "off",
        autocapitalize: "none",
        spellcheck: "false",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": `${id}_list`
      });
      for (const name of ["aria-describedby", "aria-invalid"]) {
        if (this.select.hasAttribute(name)) this.input.setAttribute(name, this.select.getAttribute(name));
      }
      this.input.disabled = this.select.disabled;
      if (this.select.required) this.input.setAttribute("aria-required", "true");
      this.select.required = false;
      if (this.select.classList.contains("usa-input--error")) this.input.classList.add("usa-input--error");
      this.button = element("button", "cw-choose__open", {
        type: "button",
        tabindex: "-1",
        "aria-label": `${this.words.chooseOpen}: ${label}`,
        "aria-expanded": "false",
        "aria-controls": `${id}_list`
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
      for (const part2 of [this.list, this.button]) part2.addEventListener("mousedown", (event) => event.preventDefault());
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
      for (const item2 of this.list.querySelectorAll("[role=option]")) {
        const isMeant = wanted.every((word) => item2.folded.includes(word));
        item2.hidden = !isMeant || typed.trim() !== "" && item2.source.value === "";
      }
      for (const group of this.list.querySelectorAll("[role=group]")) {
        group.hidden = !group.querySelector("[role=option]:not([hidden])");
      }
      const found = this.matches;
      this.list.classList.toggle("is-empty", !found.length);
      if (!typed) found.find((item2) => item2.source.selected)?.scrollIntoView({ block: "nearest" });
      if (!found.length) this.remark(this.words.chooseNone);
      else this.count(found.length);
    }
    fillList() {
      let number = 0;
      const item2 = (source) => {
        const option = element("div", "cw-choose__option", { role: "option", id: `${this.list.id}_${number++}` });
        option.textContent = this.label(source) || this.words.chooseEmpty;
        option.classList.toggle("is-chosen", source.selected);
        option.source = source;
        option.folded = fold(option.textContent);
        return option;
      };
      const parts = [...this.select.children].map((part2, place) => {
        if (part2.tagName !== "OPTGROUP") return item2(part2);
        const heading = element("div", "cw-choose__group", { id: `${this.list.id}_group${place}`, role: "presentation" });
        heading.textContent = part2.label;
        const group = element("div", "", { role: "group", "aria-labelledby": heading.id });
        group.append(heading, ...[...part2.children].map(item2));
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
      for (const part2 of [this.input, this.button]) part2.setAttribute("aria-expanded", value);
    }
    activate(item2) {
      this.active?.removeAttribute("aria-selected");
      this.active = item2;
      if (!item2) {
        this.input.removeAttribute("aria-activedescendant");
        return;
      }
      item2.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", item2.id);
      item2.scrollIntoView({ block: "nearest" });
    }
    move(step) {
      const found = this.matches;
      if (!found.length) return;
      const start = this.active ?? (step > 0 ? found.find((item2) => item2.source.selected && item2.source.value) : null);
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
      const meant = [...this.select.options].find((option) => fold(this.label(option)) === fold(typed)) ?? (typed ? void 0 : [...this.select.options].find((option) => option.value === ""));
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
  };
  function element(tag, className, attributes = {}) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }
  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[–—]/g, "-").trim();
  }

  // static/source/js/current_tabs.js
  function currentTabs() {
    for (const link of document.querySelectorAll("nav li > [aria-current=page]")) {
      const bar = link.closest("ul");
      const [from, to] = [bar.getBoundingClientRect(), link.getBoundingClientRect()];
      bar.scrollLeft += to.left - from.left - (from.width - to.width) / 2;
    }
  }

  // static/source/js/date_fields.js
  function dateFields(root) {
    for (const field of fresh(root, "[data-date-field]", "Date")) {
      const input = field.querySelector("input");
      const echo = field.querySelector("[data-date-echo]");
      if (field.dataset.echoUrl) {
        input.addEventListener("change", () => say(field, input, echo));
        echo.addEventListener("click", (event) => answer(event, input));
      }
      addPicker(field, input);
    }
  }
  async function say(field, input, echo) {
    const typed = input.value;
    if (!typed.trim()) {
      echo.replaceChildren();
      return;
    }
    const body = new FormData();
    body.set("value", typed);
    body.set("prefers", input.dataset.datePrefers ?? "near");
    try {
      const response = await post(field.dataset.echoUrl, body);
      if (!response.ok || input.value !== typed) return;
      const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
      echo.replaceChildren(...parsed.body.childNodes);
    } catch {
      return;
    }
    const fixed = echo.querySelector("[data-date-fixed]")?.dataset.dateFixed;
    if (fixed) input.value = fixed;
    echo.classList.toggle("is-question", echo.querySelector(".cw-date__question") !== null);
  }
  function answer(event, input) {
    const button = event.target.closest("[data-date-answer]");
    if (!button) return;
    input.value = button.dataset.dateAnswer;
    input.focus();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  function addPicker(field, input) {
    const native = document.createElement("input");
    if (!native.showPicker) return;
    native.type = "date";
    native.tabIndex = -1;
    native.setAttribute("aria-hidden", "true");
    native.className = "cw-date__native";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cw-date__pick";
    const label = document.querySelector(`label[for="${input.id}"]`)?.firstChild?.textContent?.trim() ?? "";
    button.setAttribute("aria-label", `${field.dataset.pickLabel}: ${label}`);
    button.append(calendarIcon());
    button.addEventListener("click", () => native.showPicker());
    native.addEventListener("change", () => {
      const [year, month, day] = native.value.split("-").map(Number);
      if (!day) return;
      input.value = `${month}/${day}/${year}`;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const place = document.createElement("span");
    place.className = "cw-date__place";
    place.append(button, native);
    input.after(place);
  }
  function calendarIcon() {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("class", "cw-icon");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", "M20 3h-1V1h-2v2H7V1H5v2H4c-1.1 0-2 .9-2 2v16c0 1.1.9 2 2 2h16c1.1 0 2-.9 2-2V5c0-1.1-.9-2-2-2zm0 18H4V8h16v13z");
    svg.append(path);
    return svg;
  }

  // static/source/js/error_summary.js
  function errorSummary() {
    const summary = document.querySelector("[data-error-summary]");
    if (!summary) return;
    summary.focus();
    summary.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      const control = link && document.getElementById(link.hash.slice(1));
      if (!control) return;
      event.preventDefault();
      const label = control.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${control.id}"]`);
      (label ?? control).scrollIntoView({ block: "start" });
      control.focus({ preventScroll: true });
    });
  }

  // static/source/js/file_inputs.js
  function fileInputs(root) {
    for (const field of fresh(root, "[data-file-input]", "File")) {
      const input = field.querySelector('input[type="file"]');
      const list = field.querySelector("[data-file-list]");
      for (const name of ["dragenter", "dragover"]) input.addEventListener(name, () => input.classList.add("is-over"));
      for (const name of ["dragleave", "drop"]) input.addEventListener(name, () => input.classList.remove("is-over"));
      input.addEventListener("change", () => {
        list.replaceChildren(...[...input.files].map((file) => item(field, input, file)));
        list.hidden = !input.files.length;
      });
    }
  }
  function item(field, input, file) {
    const row = document.createElement("li");
    row.className = "cw-file__item";
    row.append(part("cw-file__name", file.name), part("cw-file__size", size(file.size)));
    const problem = problemOf(field, input, file);
    if (problem) row.append(part("cw-file__problem", problem));
    return row;
  }
  function part(name, text) {
    const element2 = document.createElement("span");
    element2.className = name;
    element2.textContent = text;
    return element2;
  }
  function problemOf(field, input, file) {
    const limit = Number(input.dataset.maxBytes ?? 0);
    if (limit && file.size > limit) return field.dataset.tooLarge;
    if (!file.size) return field.dataset.emptyFile;
    const kinds = (input.accept ?? "").split(",").map((kind) => kind.trim().toLowerCase()).filter((kind) => kind.startsWith("."));
    if (kinds.length && !kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) return field.dataset.wrongKind;
    return "";
  }
  function size(bytes) {
    if (bytes < 1e3) return `${bytes} B`;
    if (bytes < 1e6) return `${Math.round(bytes / 1e3)} KB`;
    return `${(bytes / 1e6).toFixed(1)} MB`;
  }

  // static/source/js/htmx_requests.js
  function htmxRequests() {
    document.addEventListener("htmx:config:request", (event) => {
      const request = event.detail?.ctx?.request;
      if (request && !/^(GET|HEAD)$/i.test(request.method)) request.headers["X-CSRFToken"] = csrfToken();
    });
    document.addEventListener("htmx:before:swap", (event) => {
      const { response, text } = event.detail?.ctx ?? {};
      if (!response || response.status < 400 || !/^\s*<!doctype/i.test(text ?? "")) return;
      event.preventDefault();
      say2("refused", response.headers?.get?.("X-Request-ID") ?? response.raw?.headers?.get("X-Request-ID"));
    });
    document.addEventListener("htmx:error", () => say2("offline"));
  }
  function say2(kind, number) {
    const region = document.querySelector("[data-messages]");
    if (!region) return;
    const text = document.createElement("p");
    text.className = "usa-alert__text";
    text.textContent = region.dataset[kind] + (number ? ` ${region.dataset.reference} ${number.slice(0, 8).toUpperCase()}` : "");
    const body = document.createElement("div");
    body.className = "usa-alert__body";
    body.append(text);
    const box = document.createElement("div");
    box.className = "usa-alert usa-alert--slim usa-alert--error cw-message";
    box.setAttribute("role", "alert");
    box.append(body);
    region.querySelector("[data-said]")?.remove();
    box.dataset.said = "true";
    region.append(box);
  }

  // static/source/js/list_return.js
  var KEY = "casework-list";
  function listReturn() {
    const rows = document.querySelector("[data-rows]");
    if (rows) {
      const left = read()[location.pathname];
      if (left?.query === location.search && left.row) document.getElementById(left.row)?.querySelector("a")?.focus();
      remember("");
      rows.addEventListener("click", (event) => {
        const row = event.target.closest("a") && event.target.closest("[id]");
        if (row) remember(row.id);
      });
    }
    for (const link of document.querySelectorAll(".cw-breadcrumbs a, a[data-back-to-list]")) {
      const left = read()[link.pathname];
      if (left && !link.search && link.origin === location.origin) link.search = left.query;
    }
  }
  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  }
  function remember(row) {
    const lists = read();
    const kept = row || (lists[location.pathname]?.query === location.search ? lists[location.pathname].row : "");
    lists[location.pathname] = { query: location.search, row: kept };
    sessionStorage.setItem(KEY, JSON.stringify(lists));
  }

  // static/source/js/menus.js
  function menus() {
    const button = document.querySelector("[data-menu]");
    const nav = button && document.getElementById(button.getAttribute("aria-controls"));
    button?.addEventListener("click", () => {
      const open = nav.classList.toggle("is-open");
      button.setAttribute("aria-expanded", String(open));
    });
    document.addEventListener("click", (event) => {
      for (const menu of document.querySelectorAll("details[data-popover][open]")) {
        if (!menu.contains(event.target)) menu.open = false;
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      for (const menu of document.querySelectorAll("details[data-popover][open]")) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
      if (nav?.classList.contains("is-open")) button.click();
    });
  }

  // static/source/js/print_buttons.js
  function printButtons() {
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    }
  }

  // static/source/js/reveals.js
  function reveals(root) {
    for (const part2 of fresh(root, "[data-reveal-name]", "Reveal")) {
      const form = part2.closest("form");
      const values = part2.dataset.revealValues.split(" ");
      const update = () => {
        const chosen = new FormData(form).getAll(part2.dataset.revealName);
        part2.hidden = !chosen.some((value) => values.includes(value) || value === "on" && values.includes("True"));
        for (const control of part2.querySelectorAll("input, select, textarea")) control.disabled = part2.hidden;
      };
      form.addEventListener("change", update);
      update();
    }
  }

  // static/source/js/selected_rows.js
  function selectedRows() {
    for (const table of document.querySelectorAll("[data-select-rows]")) {
      const form = table.closest("form");
      const places = form?.querySelectorAll("[data-selected-count]") ?? [];
      const boxes = () => table.querySelectorAll('input[name="selected"]');
      const all = form?.querySelector('input[name="fill_all"]');
      const say3 = () => {
        const every = boxes();
        const count = all?.checked ? every.length : [...every].filter((box) => box.checked).length;
        for (const place of places) place.textContent = String(count);
      };
      form?.addEventListener("change", (event) => {
        if (event.target.name === "selected" || event.target === all) say3();
      });
      say3();
    }
  }

  // static/source/js/session_warning.js
  var WARN_BEFORE = 5 * 60;
  var KEY2 = "casework-last-contact";
  function sessionWarning() {
    const idle = Number(document.querySelector('meta[name="session-idle-seconds"]')?.content ?? 0);
    const dialog = document.querySelector("[data-session-dialog]");
    if (!idle || !dialog) return;
    const left = dialog.querySelector("[data-session-left]");
    const stay = dialog.querySelector("[data-session-extend]");
    const signIn = dialog.querySelector("[data-session-sign-in]");
    const warnAt = Math.max(idle - WARN_BEFORE, idle / 2);
    const touched = () => localStorage.setItem(KEY2, String(Date.now()));
    touched();
    document.addEventListener("htmx:after:request", touched);
    document.addEventListener("draft:saved", touched);
    stay.addEventListener("click", async () => {
      try {
        const response = await post(dialog.dataset.extendUrl, new FormData());
        if (response.status === 204) {
          touched();
          dialog.close();
        } else ended();
      } catch {
        ended();
      }
    });
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    function ended() {
      announce(left, left.dataset.ended);
      stay.hidden = true;
      signIn.href = location.href;
      signIn.hidden = false;
      clearInterval(timer);
    }
    const timer = setInterval(() => {
      const quiet = (Date.now() - Number(localStorage.getItem(KEY2) ?? Date.now())) / 1e3;
      if (quiet < warnAt) {
        if (dialog.open) dialog.close();
        return;
      }
      if (!dialog.open) {
        dialog.showModal();
        stay.focus();
      }
      const minutes = Math.ceil((idle - quiet) / 60);
      if (quiet >= idle) ended();
      else announce(left, minutes <= 1 ? left.dataset.one : fill(left.dataset.many, minutes));
    }, 1e3);
  }

  // static/source/js/shortcuts.js
  var OFF = "casework-shortcuts-off";
  function shortcuts() {
    const dialog = document.querySelector("[data-shortcuts]");
    if (!dialog) return;
    const toggle = dialog.querySelector("[data-shortcuts-on]");
    const on = () => localStorage.getItem(OFF) !== "true";
    toggle.checked = on();
    toggle.addEventListener("change", () => localStorage.setItem(OFF, String(!toggle.checked)));
    for (const button of document.querySelectorAll("[data-shortcuts-open]")) {
      button.hidden = false;
      button.addEventListener("click", () => dialog.showModal());
    }
    let before = "";
    document.addEventListener("keydown", (event) => {
      if (!on() || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      const key = before === "g" && event.key === "h" ? "gh" : event.key;
      before = event.key;
      if (act(key, dialog)) event.preventDefault();
    });
  }
  function act(key, dialog) {
    if (key === "?") dialog.showModal();
    else if (key === "/") document.querySelector("[data-search-focus]")?.focus();
    else if (key === "gh") location.assign("/");
    else if (key === "j" || key === "k") moveRow(key === "j" ? 1 : -1);
    else return false;
    return true;
  }
  function moveRow(step) {
    const links = [...document.querySelectorAll("[data-rows] > tr th a, [data-rows] > li a:first-of-type")];
    if (!links.length) return;
    const at = links.findIndex((link) => link.closest("tr, li").contains(document.activeElement));
    links[Math.min(Math.max(at + step, 0), links.length - 1)].focus();
  }

  // static/source/js/submits.js
  function submits() {
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (event.defaultPrevented || form.method === "dialog" || form.method === "get") return;
      if (form.dataset.sending) {
        event.preventDefault();
        return;
      }
      form.dataset.sending = "true";
      event.submitter?.setAttribute("aria-busy", "true");
    });
    window.addEventListener("pageshow", () => {
      for (const form of document.querySelectorAll("form[data-sending]")) {
        delete form.dataset.sending;
        form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
      }
    });
  }

  // static/source/js/unsaved_changes.js
  function unsavedChanges() {
    const changed = /* @__PURE__ */ new Set();
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

  // static/source/js/uploads.js
  var PART = "<li";
  function uploads(root) {
    for (const input of fresh(root, "input[data-send-each]", "Upload")) {
      input.addEventListener("change", () => input.form?.querySelector(".cw-file__said")?.remove());
      input.form?.addEventListener("submit", (event) => {
        const files = [...input.files];
        if (!files.length || files.length > Number(input.dataset.sendEach)) return;
        event.preventDefault();
        if (!input.form.dataset.sending) sendAll(input, files, event.submitter);
      });
    }
  }
  async function sendAll(input, files, button) {
    const { form } = input;
    const place = input.closest("[data-file-input]");
    const list = place.querySelector("[data-file-list]");
    const stay = (event) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    form.dataset.sending = "true";
    button?.setAttribute("aria-busy", "true");
    let whole = true;
    for (const [number, file] of files.entries()) {
      const row = list.children[number];
      const answer2 = await send(form, input.name, file, row, place.dataset);
      if (answer2.refusedForm) {
        window.removeEventListener("beforeunload", stay);
        form.submit();
        return;
      }
      whole = whole && answer2.kept;
    }
    window.removeEventListener("beforeunload", stay);
    delete form.dataset.sending;
    button?.removeAttribute("aria-busy");
    input.value = "";
    conclude(list, whole ? place.dataset.allKept : place.dataset.someKept, form);
  }
  function send(form, name, file, row, words) {
    const body = new FormData(form);
    body.delete(name);
    body.append(name, file);
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    const said = document.createElement("span");
    said.className = "cw-file__size";
    said.textContent = words.sending;
    row.append(bar, said);
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("HX-Request", "true");
      request.upload.addEventListener("progress", (event) => {
        bar.value = event.lengthComputable ? 100 * event.loaded / event.total : 0;
      });
      request.upload.addEventListener("load", () => {
        said.textContent = words.checking;
      });
      request.addEventListener("loadend", () => {
        const text = request.responseText.trim();
        bar.remove();
        if (request.status === 200 && text.startsWith(PART)) {
          const parsed = new DOMParser().parseFromString(text, "text/html").body.firstElementChild;
          row.replaceWith(parsed);
          resolve({ kept: parsed.hasAttribute("data-kept") });
        } else if (request.status === 200 && text) {
          resolve({ kept: false, refusedForm: true });
        } else {
          said.className = "cw-file__problem";
          said.textContent = words.notSent;
          resolve({ kept: false });
        }
      });
      request.send(body);
    });
  }
  function conclude(list, sentence, form) {
    let said = list.previousElementSibling;
    if (!said?.matches(".cw-file__said")) {
      said = document.createElement("p");
      said.className = "cw-file__said";
      said.tabIndex = -1;
      list.before(said);
    }
    said.textContent = sentence;
    const back = form.querySelector(".cw-form__actions a");
    if (back) {
      const link = document.createElement("a");
      link.href = back.href;
      link.textContent = back.textContent.trim();
      said.append(" ", link);
    }
    form.dispatchEvent(new CustomEvent("draft:saved", { bubbles: true }));
    said.focus();
  }

  // static/source/js/main.js
  htmxRequests();
  menus();
  currentTabs();
  shortcuts();
  listReturn();
  sessionWarning();
  selectedRows();
  printButtons();
  submits();
  unsavedChanges();
  enhance(document);
  errorSummary();
  document.addEventListener("htmx:after:swap", (event) => enhance(event.detail?.ctx?.target ?? document));
  function enhance(root) {
    attendanceGrids(root);
    autosave(root);
    characterCounts(root);
    choiceLists(root);
    dateFields(root);
    fileInputs(root);
    reveals(root);
    uploads(root);
  }
})();
