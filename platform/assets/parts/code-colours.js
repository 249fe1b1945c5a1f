import { tagHighlighter, tags } from "@lezer/highlight";

// Colours are classes of ours: the style sheet has them for light and for dark.
export const colours = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], class: "tok-keyword" },
  { tag: tags.string, class: "tok-string" },
  { tag: [tags.number, tags.null], class: "tok-number" },
  { tag: tags.bool, class: "tok-bool" },
  { tag: tags.comment, class: "tok-comment" },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    class: "tok-definition",
  },
]);
