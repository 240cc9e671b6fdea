package org.asbuilt.risk.attack;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Medium;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PhysicalAccess;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.SiteProfile;
import org.asbuilt.model.Susceptibility;
import org.asbuilt.model.SusceptibilityFlag;
import org.asbuilt.model.Traffic;
import org.asbuilt.model.WirelessProfile;
import org.asbuilt.model.ZoneType;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Entry;
import org.asbuilt.validation.Circumstances;

/** Where attacks can begin: what stands outside, and what can be taken without a connection from there. */
final class Beginnings {
    private static final Set<PurdueLevel> BUSINESS = EnumSet.of(PurdueLevel.L4, PurdueLevel.L5);
    private static final Set<Medium> RADIO = EnumSet.of(
            Medium.WIFI_80211,
            Medium.WIRELESSHART,
            Medium.ISA100_11A,
            Medium.BLUETOOTH,
            Medium.ZIGBEE_802154,
            Medium.LORAWAN,
            Medium.LICENSED_RADIO);
    private static final int WITHIN_THE_FENCE = 2;

    private final Connectivity graph;
    private final Circumstances around;
    private final Found found;

    /** Is told each beginning. */
    interface Found {
        void begins(EntryClass from, int node, Doing doing, StepSort sort, int effort, boolean sure, Fact fact);
    }

    Beginnings(Connectivity graph, Found found) {
        this.graph = graph;
        around = graph.around();
        this.found = found;
    }

    void read(List<Subject> assets) {
        graph.entries().forEach(this::outside);
        around.subjects(Kind.NETWORK).forEach(this::network);
        assets.forEach(this::asset);
        around.subjects(Kind.CONNECTION).forEach(this::connection);
    }

    private void begins(
            EntryClass from,
            Id id,
            Doing doing,
            StepSort sort,
            int effort,
            boolean sure,
            Optional<PartPath> part,
            String words) {
        graph.number(id)
                .ifPresent(node -> found.begins(
                        from, node, doing, sort, effort, sure, new Fact(id, part.map(PartPath::toString), words)));
    }

    private void outside(Entry entry) {
        Id id = entry.id();
        String name = around.name(id);
        switch (entry.reason()) {
            case THIRD_PARTY -> third(id, name + " has access to the plant or a connection with it");
            case ACCESS_PATH_OF_NOBODY_KNOWN -> {
                AttackSurvey.LogOn logOn =
                        AttackSurvey.LogOn.of(around.subject(id).flatMap(path -> path.facet(RemoteAccess.class)));
                begins(
                        EntryClass.THIRD_PARTY,
                        id,
                        Doing.ACT,
                        logOn.sort(),
                        logOn.effort(),
                        false,
                        Optional.of(PartPath.of(RemoteAccess.class, "thirdParty")),
                        "whose access path " + name + " is, is not recorded");
            }
            case NETWORK_OUTSIDE -> {
                boolean party = around.subject(id)
                        .flatMap(network -> network.facet(NetworkProfile.class))
                        .flatMap(NetworkProfile::networkType)
                        .filter(NetworkType.THIRD_PARTY::equals)
                        .isPresent();
                if (party) {
                    third(id, name + " is a network of a third party");
                } else {
                    internet(id, Doing.ACT, name + " is a network outside");
                }
            }
            case ZONE_OUTSIDE -> {
                if (around.zoning()
                        .standing(id)
                        .filter(one -> one.in(ZoneType.THIRD_PARTY))
                        .isPresent()) {
                    third(id, name + " stands in a zone of a third party");
                } else {
                    internet(id, Doing.ACT, name + " stands in a zone outside");
                }
            }
            case CLOUD_SERVICE -> internet(id, Doing.ACT, name + " is a service in the cloud");
            case INTERNET_EXPOSED -> internet(id, Doing.REACH, name + " is marked as reachable from the internet");
            case INTERNET_ASSESSED ->
                internet(id, Doing.REACH, name + " was assessed as joined to the internet, which may begin");
            case MAY_LEAD_OUTSIDE ->
                begins(
                        EntryClass.NOT_KNOWN,
                        id,
                        Doing.ACT,
                        StepSort.FROM_THE_UNKNOWN,
                        StepSort.FROM_THE_UNKNOWN.effort(),
                        false,
                        Optional.empty(),
                        name + " is not known and may lead outside");
        }
    }

    private void third(Id id, String words) {
        StepSort sort = StepSort.FROM_A_THIRD_PARTY;
        begins(EntryClass.THIRD_PARTY, id, Doing.ACT, sort, sort.effort(), true, Optional.empty(), words);
    }

    private void internet(Id id, Doing doing, String words) {
        StepSort sort = StepSort.FROM_THE_INTERNET;
        begins(EntryClass.INTERNET, id, doing, sort, sort.effort(), true, Optional.empty(), words);
    }

    private void business(Id id, Doing doing, String words) {
        StepSort sort = StepSort.FROM_THE_BUSINESS;
        begins(EntryClass.ENTERPRISE, id, doing, sort, sort.effort(), true, Optional.empty(), words);
    }

    private void network(Subject network) {
        Optional<NetworkType> type = network.facet(NetworkProfile.class).flatMap(NetworkProfile::networkType);
        if (type.filter(NetworkType.ENTERPRISE::equals).isPresent()) {
            business(network.id(), Doing.REACH, network.name() + " is a network of the business");
            business(network.id(), Doing.ACT, network.name() + " is a network of the business");
        }
        if (type.filter(NetworkType.WIRELESS::equals).isPresent()
                || network.facet(WirelessProfile.class).isPresent()) {
            radio(network);
        }
    }

    private void asset(Subject asset) {
        boolean business = around.zoning()
                .standing(asset.id())
                .filter(one -> one.in(ZoneType.ENTERPRISE)
                        || (!one.beyond()
                                && one.level().filter(BUSINESS::contains).isPresent()))
                .isPresent();
        if (business) {
            business(asset.id(), Doing.ACT, asset.name() + " stands with the business");
        }
        if (asset.facet(WirelessProfile.class).isPresent()) {
            radio(asset);
        }
        if (AttackSurvey.isTransient(asset)) {
            StepSort sort = StepSort.ON_A_TRANSIENT_DEVICE;
            begins(
                    EntryClass.TRANSIENT_DEVICE,
                    asset.id(),
                    Doing.ACT,
                    sort,
                    sort.effort(),
                    true,
                    Optional.empty(),
                    asset.name() + " comes and goes");
        }
        asset.facets(SusceptibilityFlag.class).forEach((key, flag) -> {
            boolean open =
                    flag.closed().filter(day -> !day.isAfter(around.today())).isEmpty();
            if (open
                    && flag.flag()
                            .filter(Susceptibility.REMOVABLE_MEDIA_USE::equals)
                            .isPresent()) {
                media(
                        asset.id(),
                        Optional.of(PartPath.of(SusceptibilityFlag.class, key, "flag")),
                        "data are carried to " + asset.name() + " by hand");
            }
        });
        physical(asset);
    }

    private void radio(Subject subject) {
        Optional<Boolean> beyond = subject.facet(WirelessProfile.class).flatMap(WirelessProfile::beyondPerimeter);
        StepSort sort = StepSort.BY_RADIO;
        begins(
                EntryClass.WIRELESS,
                subject.id(),
                Doing.REACH,
                sort,
                sort.effort() + (beyond.orElse(true) ? 0 : WITHIN_THE_FENCE),
                beyond.isPresent(),
                beyond.map(known -> PartPath.of(WirelessProfile.class, "beyondPerimeter")),
                beyond.map(known -> known
                                ? subject.name() + " can be received outside the fence"
                                : subject.name() + " can be received inside the fence")
                        .orElse(subject.name() + " is joined by radio; how far it reaches is not recorded"));
    }

    private void media(Id asset, Optional<PartPath> part, String words) {
        StepSort sort = StepSort.ON_MEDIA;
        begins(EntryClass.REMOVABLE_MEDIA, asset, Doing.ACT, sort, sort.effort(), true, part, words);
    }

    private void connection(Subject connection) {
        Optional<Medium> medium = connection.facet(Traffic.class).flatMap(Traffic::medium);
        Optional<Id> to = connection.facet(Link.class).flatMap(Link::destination);
        if (medium.isEmpty() || to.isEmpty()) {
            return;
        }
        if (medium.get() == Medium.REMOVABLE_MEDIA) {
            media(to.get(), Optional.empty(), "data are carried to " + around.name(to.get()) + " by hand");
        } else if (RADIO.contains(medium.get())) {
            StepSort sort = StepSort.BY_RADIO;
            begins(
                    EntryClass.WIRELESS,
                    to.get(),
                    Doing.REACH,
                    sort,
                    sort.effort(),
                    false,
                    Optional.empty(),
                    around.name(to.get()) + " is spoken to by radio; how far it reaches is not recorded");
        }
    }

    /** Only where nobody is let in: whoever is let onto a site is not somebody from outside. */
    private void physical(Subject asset) {
        Optional<PhysicalAccess> own = asset.facet(Placement.class).flatMap(Placement::physicalAccess);
        Optional<PhysicalAccess> access = own.or(() -> around.site(asset)
                .flatMap(around::subject)
                .flatMap(site -> site.facet(SiteProfile.class))
                .flatMap(SiteProfile::physicalAccess));
        int harder = access.map(one -> one == PhysicalAccess.PUBLIC_ACCESSIBLE ? 0 : 1)
                .orElse(0);
        if (access.filter(one -> one == PhysicalAccess.PUBLIC_ACCESSIBLE || one == PhysicalAccess.FENCED_UNSTAFFED)
                .isPresent()) {
            StepSort sort = StepSort.BY_HAND;
            begins(
                    EntryClass.PHYSICAL,
                    asset.id(),
                    Doing.ACT,
                    sort,
                    sort.effort() + harder,
                    true,
                    own.map(known -> PartPath.of(Placement.class, "physicalAccess")),
                    asset.name()
                            + (harder == 0 ? " stands where anybody gets to" : " stands behind a fence, unattended"));
        }
    }
}
