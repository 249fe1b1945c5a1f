// Loaded only by who wants the keys of vim.
import { Prec } from "@codemirror/state";
import { vim } from "@replit/codemirror-vim";

/** Vim's keys, with its line of state below the code. */
export const vimKeys = () => Prec.high(vim({ status: true }));
