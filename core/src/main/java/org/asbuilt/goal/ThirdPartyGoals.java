package org.asbuilt.goal;

import static org.asbuilt.goal.Framework.CAF;
import static org.asbuilt.goal.Framework.CONNECTIVITY;
import static org.asbuilt.goal.Framework.IEC_62443_2_4;
import static org.asbuilt.goal.Framework.IEC_62443_3_2;
import static org.asbuilt.goal.Framework.IEC_62443_3_3;
import static org.asbuilt.goal.Framework.ISO_27001;
import static org.asbuilt.goal.Framework.NERC;

import java.util.List;

/** Goals of understanding third-party risks. Source: definitive view guidance, principle 5; requirements 1.5. */
final class ThirdPartyGoals {
    static final List<Goal> ALL = List.of(
            goal(
                    "P5-01",
                    "Every third party has a contact for operations and security",
                    Among.EVERY,
                    List.of("ThirdPartyHasContact", "ThirdPartyHasSecurityContact"),
                    List.of(ISO_27001.at("A.5.19"), CAF.at("A4.a"), IEC_62443_2_4.at("SP.01"))),
            goal(
                    "P5-02",
                    "Every third party is bound by a contract that runs as long as its access",
                    Among.EVERY,
                    List.of("ThirdPartyHasContract", "AccessEndsWithTheContract", "ContractHasSecurityClauses"),
                    List.of(ISO_27001.at("A.5.20", "A.5.22"), CAF.at("A4.a"), NERC.at("CIP-013"))),
            goal(
                    "P5-03",
                    "Every access path names who uses it, how, and what it reaches",
                    Among.EVERY,
                    List.of("AccessPathNamesThirdParty", "AccessPathHasMethod", "AccessPathHasDestinations"),
                    List.of(
                            ISO_27001.at("A.5.19", "A.6.7"),
                            IEC_62443_2_4.at("SP.07"),
                            NERC.at("CIP-005"),
                            CAF.at("A4.a"))),
            goal(
                    "P5-04",
                    "Access paths are off until needed and ask for a second factor",
                    Among.EVERY,
                    List.of("AccessPathIsOffUntilNeeded", "AccessPathAsksForSecondFactor"),
                    List.of(
                            ISO_27001.at("A.8.2", "A.8.5"),
                            IEC_62443_2_4.at("SP.07"),
                            NERC.at("CIP-005"),
                            CAF.at("B2"),
                            CONNECTIVITY.at("principle 2", "principle 5"))),
            goal(
                    "P5-05",
                    "Access paths pass the boundary and spare what safety depends on",
                    Among.EVERY,
                    List.of("OutOfBandAccessIsAccepted", "AccessPathSparesSafety"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 3.3", "ZCR 3.6"),
                            IEC_62443_2_4.at("SP.05", "SP.07"),
                            IEC_62443_3_3.at("SR 1.13"),
                            CONNECTIVITY.at("principle 3"))),
            goal(
                    "P5-06",
                    "Every access path can be cut, and it is known by whom",
                    Among.EVERY,
                    List.of("AccessPathCanBeCut"),
                    List.of(
                            NERC.at("CIP-005"),
                            IEC_62443_3_3.at("SR 2.6"),
                            IEC_62443_2_4.at("SP.07"),
                            CONNECTIVITY.at("principle 8"))),
            goal(
                    "P5-07",
                    "It is known what every third party does, for which systems, and what it could do to them",
                    Among.EVERY,
                    List.of("ThirdPartyHasKind", "ThirdPartyHasServices", "ThirdPartyStatesItsImpact"),
                    List.of(ISO_27001.at("A.5.19", "A.5.21"), CAF.at("A4.a"), NERC.at("CIP-013"))),
            goal(
                    "P5-08",
                    "Trust in third parties and their subcontractors has a basis that is looked at again in time",
                    Among.EVERY,
                    List.of(
                            "PrivilegedAccessHasTrust",
                            "AssessmentIsDoneInTime",
                            "ConformityIsValid",
                            "SubcontractorIsApproved"),
                    List.of(
                            ISO_27001.at("A.5.21", "A.5.22"),
                            IEC_62443_2_4.at("SP.02"),
                            NERC.at("CIP-013"),
                            CAF.at("A4.a"))),
            goal(
                    "P5-09",
                    "Every access path states its terms, and somebody bears its risk",
                    Among.EVERY,
                    List.of("AccessPathStatesItsTerms", "AccessPathHasRiskOwner"),
                    List.of(
                            ISO_27001.at("A.5.19"),
                            IEC_62443_2_4.at("SP.07"),
                            NERC.at("CIP-005"),
                            CONNECTIVITY.at("principle 2", "principle 5"))),
            goal(
                    "P5-10",
                    "What contracts oblige the plant to keep connected is known on the day it is cut off",
                    Among.EVERY,
                    List.of("MandatedConnectionIsInIsolationPlan"),
                    List.of(ISO_27001.at("A.5.20"), CONNECTIVITY.at("principle 8"))),
            goal(
                    "P5-11",
                    "Nobody who left a third party comes in",
                    Among.LEAVING,
                    List.of("LeaverKeepsNoAccess"),
                    List.of(ISO_27001.at("A.5.18", "A.6.5"), IEC_62443_2_4.at("SP.01", "SP.09"), NERC.at("CIP-004"))),
            goal(
                    "P5-12",
                    "Every observed connection to somebody outside is explained by a third party",
                    Among.EVERY,
                    List.of("ExternalConnectionHasThirdParty"),
                    List.of(CAF.at("A4.a"), CONNECTIVITY.at("principle 1"), IEC_62443_3_2.at("ZCR 3.6"))));

    private ThirdPartyGoals() {}

    private static Goal goal(
            String id, String sentence, Among among, List<String> rules, List<List<Reference>> references) {
        return new Goal(id, Principle.THIRD_PARTIES, sentence, among, rules, Goal.references(references));
    }
}
