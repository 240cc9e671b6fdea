package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.scl.Addresses.Own;
import org.asbuilt.importers.scl.Attachment.Socket;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Route;
import org.asbuilt.model.Service;

/** Says of a device how it is connected: its access points, addresses, routes, ports and what answers there. */
final class AccessPointClaims {
    private static final String MMS_PORT = "102";
    private static final String TELECONTROL_PORT = "2404";

    private final Document document;
    private final Ied ied;
    private final Draft draft;
    private final Set<String> once = new HashSet<>();

    AccessPointClaims(Document document, Ied ied, Draft draft) {
        this.document = document;
        this.ied = ied;
        this.draft = draft;
    }

    /** Says everything. */
    void say() {
        ied.accessPoints.values().forEach(this::point);
    }

    private void point(Ied.AccessPoint point) {
        Set<String> words = new LinkedHashSet<>();
        if (!point.description.isEmpty()) {
            words.add(point.description);
        }
        for (Attachment attachment : point.attachments) {
            Addresses.count(document, attachment);
            words.add("subnetwork " + attachment.subnetwork()
                    + (attachment.type().isEmpty() ? "" : " (" + attachment.type() + ")"));
            addresses(point, attachment);
            attachment.sockets().forEach(socket -> socket(point, socket));
            services(point, attachment);
        }
        if (point.clock) {
            words.add("clock of its subnetwork");
        }
        if (point.router) {
            words.add("router");
        }
        if (point.attachments.isEmpty()) {
            document.reading.count("access points without a subnetwork", 1);
            words.add("on no subnetwork");
        }
        draft.fact(DeviceInterface.class, point.name, "description", String.join("; ", words), point.at);
        if (point.server && point.attachments.isEmpty()) {
            mms(MMS_PORT, point.at);
        }
    }

    private void addresses(Ied.AccessPoint point, Attachment attachment) {
        List<Own> own = Addresses.of(document, ied, attachment);
        ied.addresses.put(attachment, own);
        List<String> plain = own.stream()
                .filter(one -> !one.redundant())
                .map(one -> one.address().text())
                .filter(text -> once.add("address " + text))
                .toList();
        String mac = attachment.parameter("MAC-Address");
        Locus at = own.isEmpty() ? attachment.at() : own.getFirst().at();
        draft.port(once.add("mac " + mac) ? mac : "", plain, at)
                .ifPresent(key -> draft.fact(NetworkPort.class, key, "label", point.name, at));
        for (Own one : own) {
            if (one.redundant() && once.add("address " + one.address())) {
                String key = "ip:" + one.address();
                draft.hint(new Hint.HasAddress(one.address()));
                draft.fact(
                        PartPath.of(NetworkPort.class, key, "addresses"),
                        one.address().text(),
                        one.at(),
                        Confidence.PROBABLE);
                draft.fact(NetworkPort.class, key, "label", point.name, one.at());
            }
            if (once.add(point.name + " " + one.text())) {
                draft.fact(DeviceInterface.class, point.name, "addresses", one.text(), one.at());
            }
            one.gateway().ifPresent(gateway -> route(point, attachment, one, gateway.text()));
        }
        draft.hostname(attachment.parameter("DNSName"), attachment.place("DNSName"));
    }

    private void route(Ied.AccessPoint point, Attachment attachment, Own own, String gateway) {
        String all = own.address().isV4() ? "0.0.0.0/0" : "::/0";
        String key = all + " via " + gateway;
        if (!once.add(key)) {
            return;
        }
        Locus at = attachment.place(own.address().isV4() ? "IP-GATEWAY" : "IPv6-GATEWAY");
        draft.fact(Route.class, key, "destination", all, at);
        draft.fact(Route.class, key, "nextHop", gateway, at);
        draft.fact(Route.class, key, "leavesBy", point.name, at);
        draft.fact(Route.class, key, "origin", "static", at);
    }

    private void socket(Ied.AccessPoint point, Socket socket) {
        String label = Cables.label(point.name, socket);
        List<String> words = new ArrayList<>();
        add(words, "", socket.type());
        add(words, "plug ", socket.plug());
        add(words, "cable ", socket.cable());
        if (label.equals(point.name)) {
            if (!words.isEmpty() && once.add("socket " + label)) {
                String key = point.name + "/plug";
                draft.fact(DeviceInterface.class, key, "description", String.join(", ", words), socket.at());
                draft.fact(DeviceInterface.class, key, "memberOf", point.name, socket.at());
            }
            return;
        }
        if (once.add("socket " + label)) {
            draft.fact(DeviceInterface.class, label, "description", String.join(", ", words), socket.at());
            draft.fact(DeviceInterface.class, label, "memberOf", point.name, socket.at());
        }
    }

    private static void add(List<String> words, String before, String value) {
        if (!value.isEmpty()) {
            words.add(before + value);
        }
    }

    private void services(Ied.AccessPoint point, Attachment attachment) {
        if (attachment.parameter("StationType").equals("controlled-station")) {
            service(TELECONTROL_PORT, "IEC 60870-5-104", attachment.place("StationType"));
        } else if (point.server && !attachment.type().equals("104")) {
            String port = attachment.parameter("MMS-Port");
            mms(port.isEmpty() ? MMS_PORT : port, attachment.at());
        }
    }

    private void mms(String port, Locus at) {
        service(port, "IEC 61850 MMS", at);
    }

    private void service(String port, String protocol, Locus at) {
        if (!once.add("service " + port)) {
            return;
        }
        String key = "tcp/" + port;
        draft.fact(Service.class, key, "transport", "tcp", at);
        draft.fact(Service.class, key, "port", port, at);
        draft.fact(Service.class, key, "protocol", protocol, at);
    }
}
