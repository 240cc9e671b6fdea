package org.asbuilt.validation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessMethod;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.CommunicationMethod;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.WirelessProfile;

/** Whether something goes through the air: as its profile, its class or its way of communicating says. Source: requirements P4-07, P4-09. */
public final class Radio {
    private static final Set<AssetClass> CLASSES = EnumSet.of(
            AssetClass.WIRELESS_ACCESS_POINT,
            AssetClass.CELLULAR_GATEWAY,
            AssetClass.RADIO,
            AssetClass.SATELLITE_TERMINAL);
    private static final Set<CommunicationMethod> WAYS = EnumSet.of(
            CommunicationMethod.WIRELESS,
            CommunicationMethod.CELLULAR,
            CommunicationMethod.RADIO,
            CommunicationMethod.SATELLITE);
    private static final Set<AccessMethod> METHODS = EnumSet.of(AccessMethod.CELLULAR_GATEWAY, AccessMethod.SATELLITE);

    private Radio() {}

    /** Whether an asset or a network is known to have radio. */
    public static boolean has(Subject subject) {
        return subject.facet(WirelessProfile.class).isPresent()
                || holds(CLASSES, subject.facet(AssetRole.class).flatMap(AssetRole::assetClass))
                || holds(WAYS, subject.facet(Communication.class).flatMap(Communication::primaryMethod))
                || subject.facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::networkType)
                        .filter(NetworkType.WIRELESS::equals)
                        .isPresent();
    }

    /** Whether an access path is known to come in by radio. */
    public static boolean carries(Subject path) {
        return holds(METHODS, path.facet(RemoteAccess.class).flatMap(RemoteAccess::method));
    }

    private static <T> boolean holds(Set<T> some, Optional<T> one) {
        return one.filter(some::contains).isPresent();
    }
}
