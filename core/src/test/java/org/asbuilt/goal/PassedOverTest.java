package org.asbuilt.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.assessment.Assessment;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** What too little is recorded of to look at it keeps a goal from being achieved. Source: requirements G-13. */
class PassedOverTest {
    @Test
    void aGoalThatPassesOverOthersIsNotAchieved() {
        String one = """
            asset plc
              account[admin].name = admin
              account[admin].type = service
              lifecycle.endOfSupport = 2040-01-01
            """;
        assertThat(of("DefaultAccountIsGone", one).state()).isEqualTo(GoalState.ACHIEVED);
        assertThat(of("MakerSupportsAsset", one).state()).isEqualTo(GoalState.ACHIEVED);
        String silent = one + """
            asset pump
              designation.name = Pump
            """;
        GoalStanding accounts = of("DefaultAccountIsGone", silent);
        assertThat(accounts.lookedAt()).isEqualTo(1);
        assertThat(accounts.passedOver()).isEqualTo(1);
        assertThat(accounts.state()).isEqualTo(GoalState.PARTIAL);
        assertThat(of("MakerSupportsAsset", silent).state()).isEqualTo(GoalState.PARTIAL);
        assertThat(clause("5 d", silent).passedOver()).isEqualTo(1);
        assertThat(clause("5 d", silent).state()).isEqualTo(GoalState.PARTIAL);
        // That there is no account, and that no end of support is announced, is an answer.
        String said = silent + """
              account[any].name = none: a pump has none
              lifecycle.endOfSupport = none: the maker has announced no day
            """;
        assertThat(of("DefaultAccountIsGone", said).passedOver()).isZero();
        assertThat(of("DefaultAccountIsGone", said).state()).isEqualTo(GoalState.ACHIEVED);
        assertThat(of("MakerSupportsAsset", said).state()).isEqualTo(GoalState.ACHIEVED);
    }

    @Test
    void anAccountOfUnknownTypeAndAProductWithoutADayAreNoAnswer() {
        String vague = """
            product drive
              designation.name = Drive
              productProfile.manufacturer = Maker
              productProfile.model = D-1
            asset plc
              account[admin].type = service
              lifecycle.endOfSupport = 2040-01-01
            asset pump
              account[admin].name = admin
              nameplate.manufacturer = Maker
              nameplate.model = D-1
            """;
        assertThat(of("DefaultAccountIsGone", vague).passedOver()).isEqualTo(1);
        assertThat(of("MakerSupportsAsset", vague).passedOver()).isEqualTo(1);
        String dated = vague.replace(
                "model = D-1\nasset plc", "model = D-1\n  productProfile.endOfSupport = 2040-01-01\nasset plc");
        assertThat(of("MakerSupportsAsset", dated).lookedAt()).isGreaterThan(1);
        assertThat(of("MakerSupportsAsset", dated).passedOver()).isZero();
    }

    @Test
    void aClauseOfSeveralPartsPassesOverWhatOneOfThemDoes() {
        String plant = """
            asset plc
              designation.name = PLC
              account[admin].type = service
            asset pump
              designation.name = Pump
            """;
        // Whether exposure is judged is asked of every asset, whose account it is of those with accounts alone.
        assertThat(of("VendorAccountIsBounded", plant).passedOver()).isEqualTo(1);
        assertThat(clause("3.3", plant).lookedAt()).isEqualTo(2);
        assertThat(clause("3.3", plant).passedOver()).isEqualTo(2);
    }

    @Test
    void documentsOfNoDayAndItemsThatNoPolicyIsForArePassedOver() {
        String items = """
            site works
              designation.name = Works
            information-item drawing
              informationProfile.issued = 2026-01-01
              depiction.sites = @works
            information-item sketch
              depiction.sites = @works
            """;
        GoalStanding documents = of("DocumentFollowsChanges", items);
        assertThat(documents.lookedAt()).isEqualTo(1);
        assertThat(documents.passedOver()).isEqualTo(1);
        assertThat(documents.state()).isEqualTo(GoalState.PARTIAL);
        GoalStanding secured = of("InformationFollowsItsPolicy", items);
        assertThat(secured.lookedAt()).isZero();
        assertThat(secured.passedOver()).isEqualTo(2);
        assertThat(secured.state()).isEqualTo(GoalState.NOTHING_TO_MEASURE);
    }

    @Test
    void scopeThatNobodyDeclaredIsNotKept() {
        String plant = """
            site works
              designation.name = Works
            asset plc
              placement.site = @works
            """;
        assertThat(of("SubjectIsInScope", plant).state()).isEqualTo(GoalState.NOTHING_TO_MEASURE);
        GoalStanding declared = of("SubjectIsInScope", plant.replace("= Works", "= Works\n  scope.inScope = yes"));
        assertThat(declared.lookedAt()).isPositive();
        assertThat(declared.state()).isNotEqualTo(GoalState.NOTHING_TO_MEASURE);
    }

    @Test
    void whoLeftAndStillComesInHandedNothingOver() {
        String left = """
            third-party northfell
              designation.name = Northfell
            person oduya
              personProfile.employer = @northfell
              personProfile.leaves = 2020-01-01
              engagement.accessPaths = @tunnel
            access-path tunnel
              remoteAccess.thirdParty = @northfell
            """;
        assertThat(of("LeaverHoldsNoRole", left).state()).isEqualTo(GoalState.GAP);
    }

    private static GoalStanding of(String rule, String plant) {
        return GoalTest.measuring(rule, assessed(plant));
    }

    private static ClauseStanding clause(String number, String plant) {
        return GoalTest.standing(number, assessed(plant));
    }

    private static Assessment assessed(String plant) {
        return Assessment.of(PlantText.of(plant).circumstances(), Cadence.STANDARD);
    }
}
