package org.asbuilt.goal;

import org.asbuilt.information.PolicyCheck;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Account;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Depiction;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Procedure;
import org.asbuilt.model.RiskComparison;
import org.asbuilt.model.SecurityLevel;
import org.asbuilt.rule.DiodeHasNoWayBack;
import org.asbuilt.rule.Leaver;
import org.asbuilt.rule.SafetyZoneIsOnlyListenedTo;
import org.asbuilt.rule.SubjectIsInScope;
import org.asbuilt.rule.Support;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Radio;

/**
 * Which subjects of its kinds a goal is about. Without it a goal about critical assets would look met by every asset that nobody
 * has rated.
 */
public enum Among {
    /** All of them. */
    EVERY,
    /** Assets that stand in the plant and take part; subjects of other kinds all. */
    AT_WORK,
    /** Assets at work in a network that a sensor watches. */
    WATCHED,
    /** Assets at work that are fragile or must not be scanned. */
    DELICATE,
    /** Assets at work whose loss would be severe. */
    CRITICAL,
    /** Assets that are related to safety, and connections to a safety zone. */
    SAFETY_RELATED,
    /** What has radio: assets, networks, and the zones that they stand in. */
    WIRELESS,
    /** Connections that a one-way device enforces the direction of. */
    ONE_WAY,
    /** Zones and conduits of which the initial and the tolerable risk are known. */
    RISK_COMPARED,
    /** Zones and conduits of which a target and an achieved security level are known; subjects of other kinds all. */
    LEVEL_COMPARED,
    /** Assets that left the plant for good. */
    DISPOSED,
    /** Items of information that staff follow. */
    PROCEDURE,
    /** What a change touches. */
    CHANGED,
    /** Persons who have a role in the record and have not left. */
    IN_A_ROLE,
    /** Persons whose last day is over or near. */
    LEAVING,
    /** Assets at work of which at least one account is known by its type. */
    WITH_ACCOUNTS,
    /** Items of information of which it is known what they show and of which day they are. */
    DATED,
    /** Items of information that a policy is for. */
    UNDER_POLICY,
    /** Subjects of a site, zone or system that says whether it is in scope. */
    IN_DECLARED_SCOPE,
    /** Assets at work of which it is known until when their maker supports them; subjects of other kinds all. */
    SUPPORT_KNOWN;

    boolean holds(Subject subject, Circumstances around) {
        return switch (this) {
            case EVERY -> true;
            case AT_WORK -> subject.kind() != Kind.ASSET || around.isAtWork(subject);
            case WATCHED ->
                around.isAtWork(subject) && around.watch().span(subject).isPresent();
            case DELICATE ->
                around.isAtWork(subject)
                        && subject.facet(AssetRole.class)
                                .flatMap(AssetRole::caution)
                                .isPresent();
            case CRITICAL -> around.isAtWork(subject) && around.isCritical(subject);
            case SAFETY_RELATED ->
                subject.kind() == Kind.CONNECTION
                        ? SafetyZoneIsOnlyListenedTo.ends(subject, around).isPresent()
                        : around.isSafetyRelated(subject);
            case WIRELESS -> isWireless(subject, around);
            case ONE_WAY -> DiodeHasNoWayBack.isOneWay(subject, around);
            case RISK_COMPARED ->
                subject.facet(RiskComparison.class)
                        .filter(risk -> risk.initialRisk().isPresent()
                                && risk.tolerableRisk().isPresent())
                        .isPresent();
            case LEVEL_COMPARED -> isLevelCompared(subject);
            case DISPOSED ->
                subject.facet(Lifecycle.class)
                        .flatMap(Lifecycle::state)
                        .filter(LifecycleState.DISPOSED::equals)
                        .isPresent();
            case PROCEDURE -> subject.facet(Procedure.class).isPresent();
            case CHANGED -> !around.works(subject.id()).isEmpty();
            case IN_A_ROLE ->
                !around.staff().hasLeft(subject)
                        && !around.staff().responsibilities(subject.id()).isEmpty();
            case LEAVING -> Leaver.of(subject, around).isPresent();
            case WITH_ACCOUNTS ->
                around.isAtWork(subject)
                        && subject.facets(Account.class).values().stream()
                                .anyMatch(account -> account.type().isPresent());
            case DATED ->
                subject.facet(Depiction.class).isPresent()
                        && subject.facet(InformationProfile.class)
                                .flatMap(InformationProfile::issued)
                                .isPresent();
            case UNDER_POLICY ->
                PolicyCheck.of(subject, around).checks().stream()
                        .anyMatch(check -> check.policy().isPresent());
            case IN_DECLARED_SCOPE -> SubjectIsInScope.isDeclared(subject, around);
            case SUPPORT_KNOWN ->
                subject.kind() != Kind.ASSET
                        || (around.isAtWork(subject)
                                && Support.end(subject, around).isPresent());
        };
    }

    /**
     * Whether a subject that is not among them would be were more of it recorded, and nobody has said that there is nothing to record. Such
     * a one is not looked at, and a goal that looks at the others alone is not reached.
     */
    boolean passesOver(Subject subject, Circumstances around) {
        return switch (this) {
            case WITH_ACCOUNTS -> around.isAtWork(subject) && !saysThatItHasNoAccount(subject);
            case SUPPORT_KNOWN -> around.isAtWork(subject) && !Support.isAnswered(subject, around);
            case RISK_COMPARED, LEVEL_COMPARED, DATED, UNDER_POLICY, IN_DECLARED_SCOPE -> true;
            case EVERY,
                    AT_WORK,
                    WATCHED,
                    DELICATE,
                    CRITICAL,
                    SAFETY_RELATED,
                    WIRELESS,
                    ONE_WAY,
                    DISPOSED,
                    PROCEDURE,
                    CHANGED,
                    IN_A_ROLE,
                    LEAVING -> false;
        };
    }

    private static boolean saysThatItHasNoAccount(Subject asset) {
        return asset.hasAny(Account.class) && asset.existing(Account.class).isEmpty();
    }

    private static boolean isWireless(Subject subject, Circumstances around) {
        return subject.kind() == Kind.ZONE
                ? around.assetsIn(subject.id()).stream().anyMatch(Radio::has)
                : Radio.has(subject);
    }

    private static boolean isLevelCompared(Subject subject) {
        boolean hasLevels = subject.kind() == Kind.ZONE || subject.kind() == Kind.CONDUIT;
        return !hasLevels
                || subject.facets(SecurityLevel.class).values().stream()
                        .anyMatch(level ->
                                level.target().isPresent() && level.achieved().isPresent());
    }
}
