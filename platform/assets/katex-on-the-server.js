// Runs in the V8 inside the web server and the course loader, not in a browser: see catalog/rendering/_formulas.py.
import katex from "katex";

globalThis.setFormula = (latex, displayMode) => {
  try {
    return { html: katex.renderToString(latex, { displayMode, output: "htmlAndMathml", strict: false }), refusal: "" };
  } catch (error) {
    if (error instanceof katex.ParseError) return { html: "", refusal: error.rawMessage };
    throw error;
  }
};
