// Everything works without this file; it saves keystrokes, time and typed text.
import { errorSummary } from "./error_summary.js";
import { menus } from "./menus.js";

errorSummary();
menus();
