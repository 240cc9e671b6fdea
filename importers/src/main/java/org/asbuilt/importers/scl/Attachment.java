package org.asbuilt.importers.scl;

import java.util.List;
import java.util.Map;
import org.asbuilt.evidence.Locus;

/**
 * An access point on a subnetwork: element ConnectedAP.
 *
 * @param subnetwork the subnetwork's name
 * @param type the subnetwork's type, for example 8-MMS
 * @param address the parameters of its address by type
 * @param sockets where it is plugged in
 * @param groups what it sends to groups
 * @param at its place
 */
record Attachment(
        String subnetwork, String type, Map<String, Said> address, List<Socket> sockets, List<Group> groups, Locus at) {

    /**
     * A physical connection: element PhysConn.
     *
     * @param kind connection or redundant connection
     * @param port the port; empty if not given
     * @param plug the plug; empty if not given
     * @param type the type of the physical layer; empty if not given
     * @param cable the cable's name; empty if not given
     * @param at its place
     */
    record Socket(String kind, String port, String plug, String type, String cable, Locus at) {}

    /** Copies the collections. */
    Attachment {
        address = Map.copyOf(address);
        sockets = List.copyOf(sockets);
        groups = List.copyOf(groups);
    }

    /** A parameter of the address; empty if it is not given. */
    String parameter(String name) {
        Said said = address.get(name);
        return said == null ? "" : said.value();
    }

    /** The place of a parameter, or of the whole. */
    Locus place(String name) {
        Said said = address.get(name);
        return said == null ? at : said.at();
    }
}
