import Diagnostics

/// Codes for what the check of a catalog finds.
extension CodeExplanation {
  static let check = [
    CodeExplanation(
      .missingID, "A process has no id.",
      why: "Overrides and baselines speak of processes by their ids.",
      mend: "Give it one in the catalog."),
    CodeExplanation(
      .repeatedID,
      "A process has the id of an earlier one.",
      why: "What is agreed for one of them would hold for both.",
      mend: "Give one of them another id, or delete it if it is there twice."),
    CodeExplanation(
      .classMissing,
      "A process declares no class, though the catalog has a column for it.",
      why: "Nobody has decided what it is; the catalog cannot be held to anything.",
      mend: "Write the class into the catalog; the help line says what the policy computes."),
    CodeExplanation(
      .classNotKnown,
      "A process declares something that is no class of the policy.",
      why: "It cannot be compared with anything; the name may be misspelt.",
      mend: "Write one of the policy's classes."),
    CodeExplanation(
      .classDiffers,
      "A process declares another class than the policy computes, or than is agreed for it.",
      why: "The catalog, the description or the policy is wrong.",
      mend: "Look at `adjudge explain`; then change one of them, or agree on an override."),
    CodeExplanation(
      .undetermined,
      "No row of the decision gives the process a class; the reason follows.",
      why: "The description says too little, or pulls both ways; the reason is in the message.",
      mend: "Describe what is done, or split the process in two."),
    CodeExplanation(
      .tooManyUndetermined,
      "More of 100 processes are undetermined than `most_undetermined` allows.",
      why: "A policy that decides so little, or a catalog that says so little, is of no use.",
      mend: "Describe what is done in them, or add rules for what they say."),
    CodeExplanation(
      .narrowMargin,
      "Fewer points than `least_margin` would give the process another class.",
      why: "A word more or less would tip it.",
      mend: "Look at `adjudge explain`, and describe the process more fully."),
    CodeExplanation(
      .descriptionMissing, "A process has no description.",
      why: "There is nothing to judge but its name.",
      mend: "Say what is done, by whom and what for."),
    CodeExplanation(
      .descriptionThin,
      "A description has fewer words than `least_words`.",
      why: "So few words seldom say how the work is done.",
      mend: "Say what is done, by whom and what for."),
    CodeExplanation(
      .lookalikeCharacters,
      "A word has a letter of another alphabet that only looks like a Latin one.",
      why: "It looks right and no term matches it.",
      mend: "Type the word anew."),
    CodeExplanation(
      .parentMissing, "A process is below one that is not in the catalog.",
      why: "It belongs nowhere; the id may be misspelt.",
      mend: "Add the process above, or name another."),
    CodeExplanation(
      .parentCircle,
      "A process is below itself.",
      why: "What it belongs to cannot be told.",
      mend: "Name another process above one of them."),
    CodeExplanation(
      .parentContradicted,
      "A process has one class, and all that are below it have one other.",
      why: "What is made of parts of one kind is hardly of another.",
      mend: "Look at both descriptions; one of them says too much or too little."),
    CodeExplanation(
      .similarTexts,
      "Two descriptions are nearly the same, and their processes' classes are not.",
      why: "One of the classes is wrong, or a text was copied and not changed.",
      mend: "Say how they differ, or give both one class."),
    CodeExplanation(
      .staleFacet,
      "A declared facet is not what the policy computes.",
      why: "What was written there once is no longer so.",
      mend: "Write what the policy computes, or change its terms."),
  ]

  static let agreements = [
    CodeExplanation(
      .overrideExpired,
      "The day of an override has passed; it no longer holds.",
      why: "It no longer holds, so that the finding that it covered counts again.",
      mend: "Agree on it anew with its owner, or delete it."),
    CodeExplanation(
      .overrideExpiring,
      "The day of an override is near.",
      why: "From that day on the finding that it covers counts again.",
      mend: "Agree on it anew with its owner, or let it go."),
    CodeExplanation(
      .overrideStale,
      "The text or the policy has changed since an override was agreed; it no longer holds.",
      why: "Nobody has looked at what is there now.",
      mend: "Look at it anew; `--propose-override` prints an entry for today."),
    CodeExplanation(
      .overrideUnused, "An override is of a process that is not in the catalog.",
      why: "Its id may be misspelt, or the process is gone.",
      mend: "Delete it, or mend the id."),
    CodeExplanation(
      .overrideNeedless,
      "What an override sets aside is not found any more.",
      why: "Exceptions that are none hide those that are.",
      mend: "Delete it."),
    CodeExplanation(
      .baselineFixed,
      "What a baseline knows is not found any more; `--prune` takes it out.",
      why: "It is mended; if the line stayed, it could come back unseen.",
      mend: "Take the line out; `--prune` does."),
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
