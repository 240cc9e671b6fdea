package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.reconcile.Placeholders;

/**
 * Identifiers that several assets bear although one alone ought to. Placeholders do not count, nor do MAC addresses that were
 * given locally; what was disposed of bears nothing, and what is not at work has no address and no host name.
 */
public final class Identifiers {
    private final Circumstances around;
    private final Map<Id, List<Shared>> byAsset = new HashMap<>();
    private final Map<String, String> makers = new HashMap<>();

    /**
     * An identifier with all that bear it.
     *
     * @param hint the identifier as one of them writes it
     * @param assets the assets, at least two, in order of their ids
     */
    public record Shared(Hint hint, List<Id> assets) {
        /** Copies the list. */
        public Shared {
            assets = List.copyOf(assets);
        }

        /** The first few bearers but one: of a careless import there may be thousands. */
        public List<Id> others(Id asset, int atMost) {
            return assets.stream().filter(id -> !id.equals(asset)).limit(atMost).toList();
        }
    }

    /** An identifier and within what it ought to be unique. */
    private record Scoped(String scope, String text) {}

    private record Bearer(Id asset, Hint hint) {}

    Identifiers(Circumstances around) {
        this.around = around;
        Map<Scoped, List<Bearer>> all = new HashMap<>();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            if (!isDisposed(asset)) {
                designated(asset, all);
                reached(asset, all);
            }
        }
        all.values().stream().filter(bearers -> bearers.size() > 1).forEach(this::share);
    }

    /** What an asset has in common with others and ought not to. */
    public List<Shared> shared(Id asset) {
        return byAsset.getOrDefault(asset, List.of());
    }

    private void share(List<Bearer> bearers) {
        List<Id> assets = bearers.stream().map(Bearer::asset).sorted().toList();
        for (Bearer bearer : bearers) {
            byAsset.computeIfAbsent(bearer.asset(), key -> new ArrayList<>(1)).add(new Shared(bearer.hint(), assets));
        }
    }

    private void designated(Subject asset, Map<Scoped, List<Bearer>> all) {
        asset.facet(Designation.class)
                .flatMap(Designation::assetNumber)
                .ifPresent(number -> bear(asset, "", new Hint.HasNumber(number), all));
        asset.facet(Nameplate.class)
                .ifPresent(plate -> plate.serialNumber()
                        .ifPresent(serial -> plate.manufacturer()
                                .ifPresent(maker -> bear(asset, folded(maker), new Hint.HasSerial(serial), all))));
    }

    /** Many assets are of few makers. */
    private String folded(String maker) {
        return makers.computeIfAbsent(maker, Comparison.ORGANISATION::fold);
    }

    private void reached(Subject asset, Map<Scoped, List<Bearer>> all) {
        boolean atWork = around.isAtWork(asset);
        String site = around.site(asset).map(Id::value).orElse("");
        if (atWork) {
            asset.facet(Communication.class)
                    .flatMap(Communication::hostname)
                    .ifPresent(name -> bear(asset, site, new Hint.HasHostname(name), all));
        }
        for (NetworkPort port : asset.facets(NetworkPort.class).values()) {
            port.mac().filter(mac -> !mac.isLocallyAdministered()).ifPresent(mac -> bear(asset, mac, all));
            if (atWork) {
                port.addresses().forEach(address -> bear(asset, site + network(asset, address), address, all));
            }
        }
    }

    private String network(Subject asset, IpAddress address) {
        return around.addressPlan()
                .home(asset, address)
                .map(home -> " " + home.network().id())
                .orElse("");
    }

    private static void bear(Subject asset, Mac mac, Map<Scoped, List<Bearer>> all) {
        bear(asset, "", new Hint.HasMac(mac), all);
    }

    private static void bear(Subject asset, String scope, IpAddress address, Map<Scoped, List<Bearer>> all) {
        bear(asset, scope, new Hint.HasAddress(address), all);
    }

    private static void bear(Subject asset, String scope, Hint hint, Map<Scoped, List<Bearer>> all) {
        if (Placeholders.reason(hint).isPresent()) {
            return;
        }
        List<Bearer> bearers = all.computeIfAbsent(new Scoped(scope, hint.text()), key -> new ArrayList<>(1));
        if (bearers.isEmpty() || !bearers.getLast().asset().equals(asset.id())) {
            bearers.add(new Bearer(asset.id(), hint));
        }
    }

    private static boolean isDisposed(Subject asset) {
        Optional<LifecycleState> state = asset.facet(Lifecycle.class).flatMap(Lifecycle::state);
        return state.filter(LifecycleState.DISPOSED::equals).isPresent();
    }
}
