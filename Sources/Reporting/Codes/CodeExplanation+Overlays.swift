import Diagnostics

/// Codes for overlays.
extension CodeExplanation {
  static let overlays = [
    CodeExplanation(
      .overlayConflict, "Two overlays set the same thing.",
      why: "Which of the two holds would depend on their order.",
      example: .overlay(
        """
        overlay:
          - {rule: skill.weld, scores: {skill: -2}, reason: a, by: b}
          - {rule: skill.weld, scores: {skill: -1}, reason: c, by: d}
        """),
      mend: "Keep one of the changes."),
    CodeExplanation(
      .renamedRule, "An overlay names a rule by a name that it had before.",
      why: "The change is made all the same; but the old name will be gone one day.",
      mend: "Write the new name; `adjudge lint --fix` does."),
    CodeExplanation(
      .idleChange, "A change by an overlay leaves everything as it was.",
      why: "Somebody answers for a change that is none; the rules may have taken it over.",
      example: .overlay(
        "overlay:\n  - {rule: skill.weld, scores: {skill: -3}, reason: a, by: b}"),
      mend: "Take the change out."),
    CodeExplanation(
      .overlayExpired,
      "The day has come on which a change by an overlay was to be looked at again.",
      why: "The change still holds, since a day alone changes no class; but nobody has looked.",
      example: .overlay(
        """
        overlay:
          - {rule: skill.weld, disable: true, reason: a, by: b, expires: 2020-01-01}
        """),
      mend: "Take it out, move it into the rules, or set a later day."),
  ]
}
