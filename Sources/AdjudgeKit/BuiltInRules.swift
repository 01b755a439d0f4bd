/// The rule files that are built into the program: those of the top-level `rules` folder.
///
/// The package manager embeds every file under a constant named for it alone, without its folder, so
/// that no two may have the same name, and lists them nowhere, so that this does. A test compares.
public enum BuiltInRules {
  /// The name by which they go in messages and fingerprints.
  public static let name = "built-in rules"

  /// The files by their path in the folder, ordered by it.
  public static let files: [(path: String, bytes: [UInt8])] = [
    ("evidence/claims.yaml", PackageResources.claims_yaml),
    ("evidence/creative-media.yaml", PackageResources.creative_media_yaml),
    ("evidence/customer-care.yaml", PackageResources.customer_care_yaml),
    ("evidence/data-analysis.yaml", PackageResources.data_analysis_yaml),
    ("evidence/data-entry.yaml", PackageResources.data_entry_yaml),
    ("evidence/education-training.yaml", PackageResources.education_training_yaml),
    ("evidence/empty-phrases.yaml", PackageResources.empty_phrases_yaml),
    ("evidence/everyday-language.yaml", PackageResources.everyday_language_yaml),
    ("evidence/everyday-life.yaml", PackageResources.everyday_life_yaml),
    ("evidence/everyday-things.yaml", PackageResources.everyday_things_yaml),
    ("evidence/expert-methods.yaml", PackageResources.expert_methods_yaml),
    ("evidence/finance-accounting.yaml", PackageResources.finance_accounting_yaml),
    ("evidence/financial-consulting.yaml", PackageResources.financial_consulting_yaml),
    ("evidence/hr-payroll.yaml", PackageResources.hr_payroll_yaml),
    ("evidence/it-help-desk.yaml", PackageResources.it_help_desk_yaml),
    ("evidence/judgment-verbs.yaml", PackageResources.judgment_verbs_yaml),
    ("evidence/legal.yaml", PackageResources.legal_yaml),
    ("evidence/logistics.yaml", PackageResources.logistics_yaml),
    ("evidence/management-consulting.yaml", PackageResources.management_consulting_yaml),
    ("evidence/market-research.yaml", PackageResources.market_research_yaml),
    ("evidence/marketing-sales.yaml", PackageResources.marketing_sales_yaml),
    ("evidence/medical-healthcare.yaml", PackageResources.medical_healthcare_yaml),
    ("evidence/organisations.yaml", PackageResources.organisations_yaml),
    ("evidence/other-languages.yaml", PackageResources.other_languages_yaml),
    ("evidence/plain-handling.yaml", PackageResources.plain_handling_yaml),
    ("evidence/plain-judgment.yaml", PackageResources.plain_judgment_yaml),
    ("evidence/procurement.yaml", PackageResources.procurement_yaml),
    ("evidence/property-facilities.yaml", PackageResources.property_facilities_yaml),
    ("evidence/publishing-translation.yaml", PackageResources.publishing_translation_yaml),
    ("evidence/qualifications.yaml", PackageResources.qualifications_yaml),
    ("evidence/research-and-development.yaml", PackageResources.research_and_development_yaml),
    ("evidence/roles-clerical.yaml", PackageResources.roles_clerical_yaml),
    ("evidence/roles-professional.yaml", PackageResources.roles_professional_yaml),
    ("evidence/routine-work.yaml", PackageResources.routine_work_yaml),
    ("evidence/technical-analysis.yaml", PackageResources.technical_analysis_yaml),
    ("evidence/trade-desks.yaml", PackageResources.trade_desks_yaml),
    ("facets/benefits.yaml", PackageResources.benefits_yaml),
    ("facets/delivery.yaml", PackageResources.delivery_yaml),
    ("facets/domain-lists.yaml", PackageResources.domain_lists_yaml),
    ("facets/domain.yaml", PackageResources.domain_yaml),
    ("facets/drivers.yaml", PackageResources.drivers_yaml),
    ("facets/risk-lists.yaml", PackageResources.risk_lists_yaml),
    ("facets/risks.yaml", PackageResources.risks_yaml),
    ("languages/en.yaml", PackageResources.en_yaml),
    ("policy.yaml", PackageResources.policy_yaml),
    ("tests/everyday.yaml", PackageResources.everyday_yaml),
    ("tests/knowledge.yaml", PackageResources.knowledge_yaml),
    ("tests/operations.yaml", PackageResources.operations_yaml),
    ("tests/silence.yaml", PackageResources.silence_yaml),
    ("tests/sourcing.yaml", PackageResources.sourcing_yaml),
  ]
}
