import Diagnostics

/// Codes for what the check of a catalog finds.
extension CodeExplanation {
  static let check = [
    CodeExplanation(
      .missingID, "A process has no id.",
      why: "Overrides and baselines speak of processes by their ids.",
      mend: "Give it one in the catalog."),
    CodeExplanation(
      .repeatedID, "Two processes have one id.",
      why: "What is agreed for one of them would hold for both.",
      mend: "Give one of them another id, or delete it if it is there twice."),
    CodeExplanation(
      .classMissing, "A process declares no class.",
      why: "Nobody has decided what it is; the catalog cannot be held to anything.",
      mend: "Write the class into the catalog; the help line says what the policy computes."),
    CodeExplanation(
      .classNotKnown, "A process declares a class that the policy does not have.",
      why: "It cannot be compared with anything; the name may be misspelt.",
      mend: "Write one of the policy's classes."),
    CodeExplanation(
      .classDiffers, "A process declares another class than the policy computes.",
      why: "The catalog, the description or the policy is wrong.",
      mend: "Look at `adjudge explain`; then change one of them, or agree on an override."),
    CodeExplanation(
      .undetermined, "The policy comes to no class.",
      why: "The description says too little, or pulls both ways; the reason is in the message.",
      mend: "Describe what is done, or split the process in two."),
    CodeExplanation(
      .tooManyUndetermined, "More processes are undetermined than the policy allows.",
      why: "A policy that decides so little, or a catalog that says so little, is of no use.",
      mend: "Describe what is done in them, or add rules for what they say."),
    CodeExplanation(
      .narrowMargin, "A class would change with fewer points than the policy wants.",
      why: "A word more or less would tip it.",
      mend: "Look at `adjudge explain`, and describe the process more fully."),
    CodeExplanation(
      .descriptionMissing, "A process has no description.",
      why: "There is nothing to judge but its name.",
      mend: "Say what is done, by whom and what for."),
    CodeExplanation(
      .descriptionThin, "A description has fewer words than the policy wants.",
      why: "So few words seldom say how the work is done.",
      mend: "Say what is done, by whom and what for."),
    CodeExplanation(
      .lookalikeCharacters, "A word of a cell has a letter of another alphabet in it.",
      why: "It looks right and no term matches it.",
      mend: "Type the word anew."),
    CodeExplanation(
      .parentMissing, "A process is below one that is not in the catalog.",
      why: "It belongs nowhere; the id may be misspelt.",
      mend: "Add the process above, or name another."),
    CodeExplanation(
      .parentCircle, "Processes are above each other in a circle.",
      why: "None of them is the topmost.",
      mend: "Name another process above one of them."),
    CodeExplanation(
      .parentContradicted, "A process has another class than all that are below it.",
      why: "What is made of parts of one kind is hardly of another.",
      mend: "Look at both descriptions; one of them says too much or too little."),
    CodeExplanation(
      .similarTexts, "Two descriptions are nearly the same.",
      why: "One process may be there twice, or a text was copied and not changed.",
      mend: "Delete one, or say how they differ."),
    CodeExplanation(
      .staleFacet, "A catalog declares other facets than the policy computes.",
      why: "What was written there once is no longer so.",
      mend: "Write what the policy computes, or change its terms."),
  ]

  static let agreements = [
    CodeExplanation(
      .overrideExpired, "The day of an override has come.",
      why: "It no longer holds, so that the finding that it covered counts again.",
      mend: "Agree on it anew with its owner, or delete it."),
    CodeExplanation(
      .overrideExpiring, "The day of an override will soon come.",
      why: "From that day on the finding that it covers counts again.",
      mend: "Agree on it anew with its owner, or let it go."),
    CodeExplanation(
      .overrideStale, "An override was agreed for another text, or another policy.",
      why: "Nobody has looked at what is there now.",
      mend: "Look at it anew; `--propose-override` prints an entry for today."),
    CodeExplanation(
      .overrideUnused, "An override is of a process that is not in the catalog.",
      why: "Its id may be misspelt, or the process is gone.",
      mend: "Delete it, or mend the id."),
    CodeExplanation(
      .overrideNeedless, "An override agrees to what is so without it.",
      why: "Exceptions that are none hide those that are.",
      mend: "Delete it."),
    CodeExplanation(
      .baselineFixed, "A finding of the baseline is not found any more.",
      why: "It is mended; if the line stayed, it could come back unseen.",
      mend: "Take the line out, or write the baseline anew."),
  ]

  static let parts = [
    CodeExplanation(
      .badStatistics, "A file to merge is not what `stats --format json` wrote.",
      why: "Figures of another kind cannot be added up.",
      mend: "Name files that `adjudge stats --format json` wrote."),
    CodeExplanation(
      .statisticsDiffer, "Statistics of different policies or ratings do not add up.",
      why: "The sum would be about nothing.",
      mend: "Make all parts with the same rules and options."),
  ]
}
