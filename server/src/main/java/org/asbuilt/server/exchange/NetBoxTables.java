package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.model.Kind;

/**
 * Tables that NetBox imports in bulk, in a ZIP file. Source: NetBox 4.2 to 4.4, forms for bulk import of dcim and ipam.
 */
final class NetBoxTables implements Format {
    private static final About ABOUT = new About(
            "netbox",
            "Tables for NetBox",
            "NetBox 4.2 and later, bulk import as CSV",
            "application/zip",
            "netbox.zip",
            "manufacturers, device types, roles, sites, devices, interfaces, MAC addresses, VLANs, prefixes, IP addresses and cables, in the"
                    + " order in which they are imported",
            List.of(
                    "connections, zones and conduits: NetBox has no place for them",
                    "sites of prefixes: NetBox takes them by the number that they have in its database",
                    "what NetBox demands and the record does not tell is called Not known, or has the status active; README.txt counts both",
                    "cables of which the other end is no asset here, counted in README.txt"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASSET, Kind.NETWORK, Kind.SITE);
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        Missing missing = new Missing();
        NetBoxDevices devices = new NetBoxDevices(selection, missing);
        NetBoxAddressing addressing = new NetBoxAddressing(selection, devices, missing);
        try (Packed packed = new Packed(out)) {
            packed.file("01-manufacturers.csv", devices.manufacturers());
            packed.file("02-device-types.csv", devices.types());
            packed.file("03-device-roles.csv", devices.roles());
            packed.file("04-sites.csv", devices.sites());
            packed.file("05-devices.csv", devices.devices());
            packed.file("06-interfaces.csv", addressing.interfaces());
            packed.file("07-mac-addresses.csv", addressing.macs());
            packed.file("08-vlans.csv", addressing.vlans());
            packed.file("09-prefixes.csv", addressing.prefixes());
            packed.file("10-ip-addresses.csv", addressing.addresses());
            packed.file("11-cables.csv", addressing.cables());
            packed.file(
                    "README.txt",
                    Packed.head(ABOUT, selection, backing, missing)
                            + "\nImport the tables in the order of their numbers.\n");
        }
    }
}
