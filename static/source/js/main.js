// Everything works without this file; it saves keystrokes, time and typed text.
import { attendanceGrids } from "./attendance_grid.js";
import { autosave } from "./autosave.js";
import { characterCounts } from "./character_counts.js";
import { choiceLists } from "./choice_lists.js";
import { currentTabs } from "./current_tabs.js";
import { dateFields } from "./date_fields.js";
import { errorSummary } from "./error_summary.js";
import { fileInputs } from "./file_inputs.js";
import { htmxRequests } from "./htmx_requests.js";
import { listReturn } from "./list_return.js";
import { menus } from "./menus.js";
import { printButtons } from "./print_buttons.js";
import { reveals } from "./reveals.js";
import { selectedRows } from "./selected_rows.js";
import { sessionWarning } from "./session_warning.js";
import { shortcuts } from "./shortcuts.js";
import { submits } from "./submits.js";
import { unsavedChanges } from "./unsaved_changes.js";
import { uploads } from "./uploads.js";

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

// What must be done again for parts of a page that arrive later.
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
