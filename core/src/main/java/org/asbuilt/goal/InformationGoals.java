package org.asbuilt.goal;

import static org.asbuilt.goal.Framework.CAF;
import static org.asbuilt.goal.Framework.CONNECTIVITY;
import static org.asbuilt.goal.Framework.IEC_62443_2_1;
import static org.asbuilt.goal.Framework.IEC_62443_3_3;
import static org.asbuilt.goal.Framework.ISO_27001;
import static org.asbuilt.goal.Framework.NERC;

import java.util.List;

/** Goals of managing the security of OT information. Source: definitive view guidance, principle 2; requirements 1.2. */
final class InformationGoals {
    static final List<Goal> ALL = List.of(
            goal(
                    "P2-01",
                    "The register says of every item of information what it is, where it is kept and of when",
                    Among.EVERY,
                    List.of(
                            "InformationHasCategory",
                            "InformationHasPlace",
                            "InformationHasRevisionAndDate",
                            "InformationEntryIsComplete"),
                    List.of(ISO_27001.at("A.5.9", "A.5.12"), IEC_62443_2_1.at("SPE 5"), CAF.at("B3"))),
            goal(
                    "P2-02",
                    "Every item of information is labelled with who may have it",
                    Among.EVERY,
                    List.of("InformationHasLabel"),
                    List.of(
                            ISO_27001.at("A.5.12", "A.5.13", "A.5.14"),
                            IEC_62443_2_1.at("SPE 5"),
                            CAF.at("B3"),
                            NERC.at("CIP-011"))),
            goal(
                    "P2-03",
                    "What left the plant took no data along",
                    Among.DISPOSED,
                    List.of("DisposedAssetIsSanitised"),
                    List.of(
                            ISO_27001.at("A.7.14", "A.8.10"),
                            IEC_62443_2_1.at("SPE 5"),
                            CAF.at("B3"),
                            NERC.at("CIP-011"))),
            goal(
                    "P2-04",
                    "Who leaves hands over roles, knowledge and access",
                    Among.LEAVING,
                    List.of("LeaverHoldsNoRole", "LeaverKeepsNothing", "LeaverKeepsNoAccess"),
                    List.of(
                            ISO_27001.at("A.5.11", "A.5.18"),
                            IEC_62443_2_1.at("SPE 6"),
                            NERC.at("CIP-004"),
                            CAF.at("A3.a"))),
            goal(
                    "P2-05",
                    "Accounts in the plant have holders and are not as delivered",
                    Among.WITH_ACCOUNTS,
                    List.of("AccountHasHolder", "DefaultAccountIsGone"),
                    List.of(
                            ISO_27001.at("A.5.16", "A.5.17"),
                            IEC_62443_2_1.at("SPE 6"),
                            IEC_62443_3_3.at("SR 1.3", "SR 1.5"),
                            NERC.at("CIP-007"),
                            CAF.at("B2"),
                            CONNECTIVITY.at("principle 5"))),
            goal(
                    "P2-06",
                    "Information is secured as its policy demands, and for as long as it is worth something",
                    Among.UNDER_POLICY,
                    List.of(
                            "InformationFollowsItsPolicy",
                            "IdentityInformationAsksForSecondFactor",
                            "InformationIsKeptAsLongAsItMustBe",
                            "AccessToInformationIsReviewedInTime"),
                    List.of(
                            ISO_27001.at("A.5.12", "A.5.15", "A.5.18", "A.5.33"),
                            IEC_62443_2_1.at("SPE 5"),
                            CAF.at("B3"),
                            NERC.at("CIP-011"))),
            goal(
                    "P2-07",
                    "Backups withstand ransomware and were seen to work",
                    Among.EVERY,
                    List.of("BackupResistsRansomware", "RestoreIsTestedInTime"),
                    List.of(
                            ISO_27001.at("A.8.13"),
                            IEC_62443_2_1.at("SPE 8"),
                            IEC_62443_3_3.at("SR 7.3"),
                            CAF.at("B5"),
                            NERC.at("CIP-009"))),
            goal(
                    "P2-08",
                    "Controls say which clauses they implement and are seen to work",
                    Among.EVERY,
                    List.of("ControlHasReference", "ControlIsTestedInTime"),
                    List.of(ISO_27001.at("A.5.35", "A.8.34"), IEC_62443_2_1.at("SPE 1"), CAF.at("A2"))),
            goal(
                    "P2-21",
                    "It is known what an attacker would want and which information would help",
                    Among.EVERY,
                    List.of(
                            "ThreatScenarioHasAim",
                            "ThreatScenarioNamesWhatHelps",
                            "AttackerValueOverrideStatesItsReason"),
                    List.of(ISO_27001.at("A.5.7", "A.5.12"), IEC_62443_2_1.at("SPE 1"), CAF.at("A2"))),
            goal(
                    "P2-22",
                    "What is more together than its parts is known, and what was shared is followed up",
                    Among.EVERY,
                    List.of("AggregateIsRated", "SharedInformationIsReturned"),
                    List.of(ISO_27001.at("A.5.14", "A.5.20"), IEC_62443_2_1.at("SPE 5"), NERC.at("CIP-011"))));

    private InformationGoals() {}

    private static Goal goal(
            String id, String sentence, Among among, List<String> rules, List<List<Reference>> references) {
        return new Goal(id, Principle.INFORMATION, sentence, among, rules, Goal.references(references));
    }
}
