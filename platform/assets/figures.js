// Loaded by the pages that hold a moving figure.
import { mountAll } from "./figures/index.js";

mountAll();
document.addEventListener("htmx:load", ({ detail }) => mountAll(detail.elt));
