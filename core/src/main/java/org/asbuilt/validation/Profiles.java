package org.asbuilt.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;

/** What has to be known of a subject of each kind, what matters most first. Source: requirements P1.V-02. */
final class Profiles {
    private static final Field NAME = Field.of("designation.name", "designation.tag", "designation.assetNumber");
    private static final Field NAME_OF_ASSET = Field.of("designation.name", "designation.tag");
    private static final Field OWNER = Field.of("custody.owner");
    private static final Field SITE = Field.of("placement.site");
    private static final Map<Kind, List<Field>> BY_KIND = byKind();

    private Profiles() {}

    /** The fields that are asked for of a subject, best filled first. */
    static List<Field> of(Subject subject) {
        return subject.kind() == Kind.ASSET
                ? AssetProfiles.of(subject)
                : Optional.ofNullable(BY_KIND.get(subject.kind())).orElseThrow();
    }

    /** The site of a subject may be that of its zone. */
    static boolean isFilled(Field field, Subject subject, Circumstances around) {
        return field.isFilled(subject)
                || (field.equals(SITE) && around.site(subject).isPresent());
    }

    /** The heaviest rating of a subject on any axis. */
    static Optional<Rating> criticality(Subject subject) {
        return subject.facet(Criticality.class).flatMap(Criticality::highest);
    }

    static Field name() {
        return NAME_OF_ASSET;
    }

    static Field site() {
        return SITE;
    }

    private static List<Field> fields(Kind kind) {
        return switch (kind) {
            case ASSET -> List.of();
            case SITE ->
                List.of(
                        NAME,
                        Field.of("siteProfile.siteType"),
                        OWNER,
                        Field.of("scope.inScope"),
                        Field.of("siteProfile.address"),
                        Field.of("siteProfile.timeZone"));
            case NETWORK ->
                List.of(
                        NAME,
                        Field.of("networkProfile.range", "networkProfile.vlan"),
                        Field.of("networkProfile.networkType"),
                        Field.of("placement.zone"),
                        SITE);
            case CONNECTION ->
                List.of(
                        Field.of("link.source"),
                        Field.of("link.destination"),
                        Field.of("threeStates.required"),
                        Field.of("link.purpose"),
                        Field.of("link.protocol"),
                        Field.of("link.functions"),
                        Field.of("traffic.direction"),
                        Field.of("traffic.initiator"),
                        Field.of("traffic.interfaceKind"),
                        Field.of("protection.encryption"),
                        Field.of("protection.authentication"),
                        Field.of("traffic.owner"),
                        Field.of("traffic.medium"),
                        Field.of("traffic.pattern"),
                        Field.of("traffic.protocolVersion"),
                        Field.of("handling.label"));
            case ZONE ->
                List.of(
                        NAME,
                        Field.of("zoneProfile.zoneType"),
                        SITE,
                        Field.of("zoneProfile.targetLevel"),
                        Field.of("zoneProfile.rationale"),
                        OWNER,
                        Field.of("characteristics.accountable"),
                        Field.of("characteristics.safetyRelated"),
                        Field.of("characteristics.logicalBoundary"),
                        Field.of("characteristics.physicalBoundary"),
                        Field.of("characteristics.requirements"),
                        Field.of("characteristics.policies"),
                        Field.of("characteristics.assumptions"));
            case CONDUIT ->
                List.of(
                        NAME,
                        Field.of("conduitProfile.zones"),
                        Field.of("conduitProfile.enforcedBy", "pathControl.enforcedBy"),
                        Field.of("conduitProfile.targetLevel"),
                        Field.of("conduitProfile.rationale"),
                        Field.of("characteristics.accountable"),
                        Field.of("characteristics.safetyRelated"),
                        Field.of("characteristics.logicalBoundary"),
                        Field.of("characteristics.physicalBoundary"),
                        Field.of("characteristics.requirements"),
                        Field.of("characteristics.policies"),
                        Field.of("characteristics.assumptions"));
            case THIRD_PARTY ->
                List.of(
                        NAME,
                        Field.of("thirdPartyProfile.services"),
                        Field.of("thirdPartyProfile.importance"),
                        OWNER,
                        Field.of("thirdPartyProfile.contact", "thirdPartyContact.name"),
                        Field.of("thirdPartyProfile.contract"),
                        Field.of("thirdPartyProfile.contractEnd"),
                        Field.of("thirdPartyScope.kinds"),
                        Field.of("thirdPartyScope.country"),
                        Field.of("trust.level"),
                        Field.of("trust.basis"));
            case ACCESS_PATH ->
                List.of(
                        NAME,
                        Field.of("remoteAccess.thirdParty"),
                        Field.of("remoteAccess.destinations"),
                        Field.of("remoteAccess.method"),
                        Field.of("remoteAccess.switchOff"),
                        Field.of("remoteAccess.multiFactor"),
                        Field.of("remoteAccess.enabled"),
                        Field.of("accessTerms.purpose"),
                        Field.of("accessTerms.privilege"),
                        Field.of("accessTerms.restriction"),
                        Field.of("accessTerms.contract"),
                        OWNER);
            case INFORMATION_ITEM ->
                List.of(
                        NAME,
                        Field.of("informationProfile.category"),
                        Field.of("informationProfile.issued"),
                        Field.of("informationProfile.label"),
                        OWNER,
                        Field.of("informationProfile.storedAt", "informationStore.region"),
                        Field.of("informationProfile.revision"),
                        Field.of("registerEntry.purpose"),
                        Field.of("registerEntry.permissions"),
                        Field.of("registerEntry.retention"),
                        Field.of("registerEntry.format"));
            case PRODUCT ->
                List.of(
                        Field.of("productProfile.manufacturer"), Field.of("productProfile.model"),
                        Field.of("productProfile.endOfSupport"), Field.of("productProfile.supportedProtocols"));
            case SYSTEM ->
                List.of(
                        NAME,
                        Field.of("systemProfile.purpose"),
                        SITE,
                        Field.of("systemProfile.perimeter"),
                        Field.of("systemProfile.accessPoints"),
                        Field.of("scope.inScope"),
                        OWNER,
                        Field.of("custody.expert"),
                        Field.of("systemProfile.accountable"),
                        Field.of("systemProfile.ground"));
            case FUNCTION ->
                List.of(
                        NAME,
                        Field.of("functionProfile.essential"),
                        Field.of("functionProfile.safetyImpact"),
                        Field.of("functionProfile.operationImpact"),
                        Field.of("functionProfile.environmentImpact"),
                        Field.of("functionProfile.financialImpact"),
                        Field.of("functionProfile.manualFallback"),
                        OWNER);
            case PERSON -> List.of(NAME, Field.of("personProfile.jobTitle"), Field.of("personProfile.contact"));
            case RESPONSIBILITY ->
                List.of(
                        Field.of("responsibility.role"),
                        Field.of("responsibility.holder"),
                        Field.of("responsibility.deputy"));
            case SOURCE ->
                List.of(
                        NAME,
                        Field.of("sourceProfile.sourceType"),
                        OWNER,
                        Field.of("sourceProfile.produced"),
                        scope("sourceProfile"),
                        Field.of("sourceProfile.storedAt"),
                        Field.of("sourceProfile.reliability"));
            case SENSOR ->
                List.of(
                        NAME,
                        Field.of("sensorProfile.vantage"),
                        Field.of("sensorProfile.networks"),
                        Field.of("sensorProfile.since"),
                        Field.of("sensorProfile.blindSpots"));
            case UNKNOWN ->
                List.of(
                        Field.of("knownUnknown.question"),
                        Field.of("knownUnknown.external"),
                        Field.of("knownUnknown.plan"),
                        Field.of("knownUnknown.why"),
                        Field.of("knownUnknown.reviewDue"));
            case PLANT_EVENT ->
                List.of(
                        NAME,
                        Field.of("plantEvent.eventType"),
                        Field.of("plantEvent.ended"),
                        scopeOfAssets("plantEvent"),
                        Field.of("plantEvent.began"));
            case CHANGE_WINDOW ->
                List.of(
                        NAME,
                        Field.of("maintenanceWindow.starts"),
                        Field.of("maintenanceWindow.duration"),
                        scopeOfAssets("maintenanceWindow"),
                        Field.of("maintenanceWindow.approver"));
            case SCAN_PERMIT ->
                List.of(
                        NAME,
                        Field.of("scanPermit.targets", "scanPermit.ranges"),
                        Field.of("scanPermit.tool"),
                        Field.of("scanPermit.method"),
                        Field.of("scanPermit.tested"),
                        Field.of("scanPermit.vendorApproval"),
                        Field.of("scanPermit.approver"),
                        Field.of("scanPermit.operationsInformed"),
                        Field.of("scanPermit.window"),
                        Field.of("scanPermit.stopCriteria"));
            case ISOLATION_PLAN ->
                List.of(
                        NAME,
                        scope("isolationPlan"),
                        Field.of("isolationPlan.trigger"),
                        Field.of("isolationPlan.decisionMaker"),
                        Field.of("isolationStep.cuts"),
                        Field.of("isolationPlan.effect"),
                        Field.of("isolationPlan.manualFallback"),
                        Field.of("isolationPlan.inform"),
                        Field.of("isolationPlan.contracts"),
                        Field.of("isolationPlan.restore"),
                        Field.of("isolationPlan.tested"),
                        Field.of("isolationPlan.testResult"));
            case REDUNDANCY_GROUP ->
                List.of(
                        NAME,
                        Field.of("redundancyGroup.members"),
                        Field.of("redundancyGroup.scheme"),
                        Field.of("redundancyGroup.failover"),
                        Field.of("availabilityNeed.level", "availabilityNeed.percentage"),
                        Field.of("redundancyGroup.lastFailoverTest"),
                        Field.of("redundancyGroup.testResult"),
                        Field.of("availabilityNeed.rollingUpdate"),
                        Field.of("redundancyGroup.commonCause"));
            case THREAT_SCENARIO ->
                List.of(
                        NAME,
                        Field.of("threatScenario.aim"),
                        Field.of("threatScenario.actor"),
                        Field.of("threatScenario.vector"),
                        Field.of("threatScenario.affected"),
                        Field.of("threatScenario.likelihood"),
                        Field.of("threatScenario.impact"),
                        Field.of("helpfulInformation.uses"));
            case INFORMATION_AGGREGATE ->
                List.of(
                        NAME,
                        Field.of("informationAggregate.members", "informationAggregate.subTypes"),
                        Field.of("informationAggregate.why"),
                        Field.of("informationAggregate.rating"));
            case CONTROL ->
                List.of(
                        NAME,
                        Field.of("controlProfile.controlType"),
                        Field.of("controlProfile.nature"),
                        Field.of("controlProfile.appliesTo"),
                        Field.of("controlProfile.references"),
                        Field.of("controlProfile.status"),
                        Field.of("controlProfile.owner"),
                        Field.of("controlProfile.lastTested"));
            case CONTRACT ->
                List.of(
                        NAME,
                        Field.of("contractProfile.thirdParty"),
                        Field.of("contractProfile.number"),
                        Field.of("contractProfile.scope"),
                        Field.of("contractProfile.starts"),
                        Field.of("contractProfile.ends"),
                        Field.of("contractClause.present"),
                        OWNER);
            case HANDLING_POLICY ->
                List.of(
                        NAME,
                        Field.of("handlingPolicy.categories", "handlingPolicy.subTypes", "handlingPolicy.labels"),
                        Field.of("handlingPolicy.allowedStores"),
                        Field.of("handlingPolicy.mayDelete"),
                        Field.of("handlingPolicy.references"));
            case ATTACK_TREE ->
                List.of(
                        NAME,
                        Field.of("attackTree.goal"),
                        Field.of("attackTree.owner"),
                        Field.of("attackTree.method"),
                        Field.of("attackTreeNode.text"));
            case RISK ->
                List.of(
                        NAME,
                        Field.of("riskEntry.scope"),
                        Field.of("riskEntry.likelihood", "riskEntry.scenario"),
                        Field.of("riskEntry.impact", "riskEntry.scenario"),
                        Field.of("riskEntry.tolerable"),
                        Field.of("riskEntry.owner"),
                        Field.of("riskEntry.reviewDue"));
            case BASELINE -> List.of(NAME, Field.of("baseline.commit"), Field.of("baseline.taken"));
        };
    }

    private static Field scope(String facet) {
        return new Field(
                "Scope",
                Field.of(facet + ".sites", facet + ".systems", facet + ".zones").parts());
    }

    private static Field scopeOfAssets(String facet) {
        return new Field(
                "Scope",
                Field.of(facet + ".sites", facet + ".systems", facet + ".zones", facet + ".assets")
                        .parts());
    }

    private static Map<Kind, List<Field>> byKind() {
        Map<Kind, List<Field>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, fields(kind));
        }
        return byKind;
    }
}
