package org.asbuilt.rule;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Hosting;
import org.asbuilt.model.Platform;

/** What follows from the class of an asset. Nothing follows from a class that is not known. */
public final class Classes {
    private static final Set<AssetClass> WITHOUT_BODY = EnumSet.of(
            AssetClass.VIRTUAL_MACHINE, AssetClass.SOFTWARE_APPLICATION, AssetClass.DATABASE, AssetClass.CLOUD_SERVICE);
    private static final Set<AssetClass> NOT_PROGRAMMABLE = EnumSet.of(
            AssetClass.SENSOR, AssetClass.ACTUATOR, AssetClass.CLOUD_SERVICE, AssetClass.DATABASE, AssetClass.OTHER);
    private static final Set<AssetClass> JOINS_NETWORKS = EnumSet.of(
            AssetClass.ROUTER,
            AssetClass.SWITCH,
            AssetClass.FIREWALL,
            AssetClass.DATA_DIODE,
            AssetClass.DATA_GATEWAY,
            AssetClass.VPN_SERVER,
            AssetClass.JUMP_HOST,
            AssetClass.WIRELESS_ACCESS_POINT,
            AssetClass.CELLULAR_GATEWAY,
            AssetClass.RADIO,
            AssetClass.SATELLITE_TERMINAL,
            AssetClass.HYPERVISOR_HOST,
            AssetClass.IDS_SENSOR);

    private Classes() {}

    /** The class, if it is known. */
    static Optional<AssetClass> of(Subject asset) {
        return asset.facet(AssetRole.class).flatMap(AssetRole::assetClass);
    }

    /** Whether it is of the class. */
    static boolean is(Subject asset, AssetClass assetClass) {
        return of(asset).filter(assetClass::equals).isPresent();
    }

    /** Whether it has the flag. */
    static boolean has(Subject asset, AssetFlag flag) {
        return asset.facet(AssetRole.class)
                .filter(role -> role.flags().contains(flag))
                .isPresent();
    }

    /** Whether it is a thing that can be touched, as far as is known. */
    public static boolean hasBody(Subject asset) {
        boolean hosted = asset.facet(Platform.class)
                .flatMap(Platform::hosting)
                .filter(hosting -> hosting != Hosting.PHYSICAL)
                .isPresent();
        return !hosted && of(asset).filter(WITHOUT_BODY::contains).isEmpty();
    }

    /** Whether it is known to hold firmware, a program or a configuration that can be changed and lost. */
    static boolean isProgrammable(Subject asset) {
        return of(asset).filter(known -> !NOT_PROGRAMMABLE.contains(known)).isPresent();
    }

    /** Whether it is there to join networks, or to look into several. */
    static boolean joinsNetworks(Subject asset) {
        return of(asset).filter(JOINS_NETWORKS::contains).isPresent();
    }

    /** Whether it comes and goes. */
    static boolean isTransient(Subject asset) {
        return is(asset, AssetClass.TRANSIENT_LAPTOP) || has(asset, AssetFlag.TRANSIENT);
    }
}
