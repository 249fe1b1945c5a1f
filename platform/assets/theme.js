// Loaded before anything is painted, so that a page never flashes in the other colours.
import { apply, remembered } from "./theme/choice.js";

apply(remembered());
