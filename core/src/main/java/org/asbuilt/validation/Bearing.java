package org.asbuilt.validation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.reconcile.Placeholders;

/**
 * Which identifiers an asset bears that it alone ought to. Placeholders do not count, nor do MAC addresses that were given locally; what was
 * disposed of bears nothing, and what is not at work has no address and no host name. It follows from what is said of the asset and
 * of sites, zones and networks, never from another asset.
 */
final class Bearing {
    private final Circumstances around;
    private final Map<String, String> makers = new HashMap<>();

    /** An identifier and within what it ought to be unique. */
    record Scoped(String scope, String text) {}

    Bearing(Circumstances around) {
        this.around = around;
    }

    /** Those of an asset, as it writes them; none if it is not there. */
    Map<Scoped, Hint> of(Id asset) {
        return around.subject(asset).map(this::of).orElse(Map.of());
    }

    /** Those of an asset, as it writes them. */
    Map<Scoped, Hint> of(Subject asset) {
        Map<Scoped, Hint> borne = new LinkedHashMap<>();
        if (!isDisposed(asset)) {
            designated(asset, borne);
            reached(asset, borne);
        }
        return borne;
    }

    private void designated(Subject asset, Map<Scoped, Hint> borne) {
        asset.facet(Designation.class)
                .flatMap(Designation::assetNumber)
                .ifPresent(number -> bear("", new Hint.HasNumber(number), borne));
        asset.facet(Nameplate.class)
                .ifPresent(plate -> plate.serialNumber()
                        .ifPresent(serial -> plate.manufacturer()
                                .ifPresent(maker -> bear(folded(maker), new Hint.HasSerial(serial), borne))));
    }

    /** Many assets are of few makers. */
    private String folded(String maker) {
        return makers.computeIfAbsent(maker, Comparison.ORGANISATION::fold);
    }

    private void reached(Subject asset, Map<Scoped, Hint> borne) {
        boolean atWork = around.isAtWork(asset);
        String site = around.site(asset).map(Id::value).orElse("");
        if (atWork) {
            asset.facet(Communication.class)
                    .flatMap(Communication::hostname)
                    .ifPresent(name -> bear(site, new Hint.HasHostname(name), borne));
        }
        for (NetworkPort port : asset.facets(NetworkPort.class).values()) {
            port.mac()
                    .filter(mac -> !mac.isLocallyAdministered())
                    .ifPresent(mac -> bear("", new Hint.HasMac(mac), borne));
            if (atWork) {
                port.addresses()
                        .forEach(address -> bear(site + network(asset, address), new Hint.HasAddress(address), borne));
            }
        }
    }

    private String network(Subject asset, IpAddress address) {
        return around.addressPlan()
                .home(asset, address)
                .map(home -> " " + home.network().id())
                .orElse("");
    }

    private static void bear(String scope, Hint hint, Map<Scoped, Hint> borne) {
        if (Placeholders.reason(hint).isEmpty()) {
            borne.putIfAbsent(new Scoped(scope, hint.text()), hint);
        }
    }

    private static boolean isDisposed(Subject asset) {
        Optional<LifecycleState> state = asset.facet(Lifecycle.class).flatMap(Lifecycle::state);
        return state.filter(LifecycleState.DISPOSED::equals).isPresent();
    }
}
