package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.jspecify.annotations.Nullable;

/**
 * Topics of Sparkplug, by which edge nodes and the devices behind them announce themselves over {@link Mqtt}:
 * namespace, group, kind of message, edge node, device.
 *
 * <p>Source: Eclipse Sparkplug Specification 3.0.0 (2022) section 4 (topics), section 6.4 (messages).
 */
final class Sparkplug {
    private static final String NAMESPACE_B = "spBv1.0/";
    private static final String NAMESPACE_A = "spAv1.0/";

    private Sparkplug() {}

    /** A kind of message: its word in the topic, what it does if published and if delivered, where it comes from. */
    private record Kinds(String word, Kind kind, String operation, String delivered, boolean isOfEdge) {
        Kinds(String word, Kind kind, String name, boolean isOfEdge) {
            this(word + "/", kind, "Sparkplug " + word + " " + name, "Sparkplug " + word + " delivered", isOfEdge);
        }
    }

    private static final Kinds STATE = new Kinds("STATE", Kind.PUBLISH, "of a host, or other", false);
    private static final Kinds[] KINDS = {
        new Kinds("NDATA", Kind.PUBLISH, "node data", true),
        new Kinds("DDATA", Kind.PUBLISH, "device data", true),
        new Kinds("NBIRTH", Kind.PUBLISH, "node birth", true),
        new Kinds("DBIRTH", Kind.PUBLISH, "device birth", true),
        new Kinds("NDEATH", Kind.PUBLISH, "node death", true),
        new Kinds("DDEATH", Kind.PUBLISH, "device death", true),
        new Kinds("NCMD", Kind.WRITE, "node command", false),
        new Kinds("DCMD", Kind.WRITE, "device command", false)
    };

    static boolean isTopic(Bytes bytes, int at, int length) {
        return length > NAMESPACE_B.length()
                && (bytes.startsWith(at, NAMESPACE_B) || bytes.startsWith(at, NAMESPACE_A));
    }

    /** A publication to the topic, by a client or by the broker on behalf of one. */
    static void publication(Message message, int at, int length, boolean isFromClient) {
        Bytes bytes = message.bytes();
        int end = at + length;
        int group = at + NAMESPACE_B.length();
        int groupEnd = bytes.find('/', group, end);
        Kinds kind = groupEnd < 0 ? null : kind(bytes, groupEnd + 1);
        if (kind == null) {
            tell(message, STATE, isFromClient);
            return;
        }
        tell(message, kind, isFromClient);
        if (!message.isRepeated(at, length)) {
            int node = groupEnd + 1 + kind.word().length();
            int slash = bytes.find('/', node, end);
            int nodeEnd = slash < 0 ? end : slash;
            String name = bytes.text(group, groupEnd - group) + "/" + bytes.text(node, nodeEnd - node);
            String device = slash < 0 ? "" : bytes.text(slash + 1, end - slash - 1);
            Endpoint broker = isFromClient ? message.askedService() : message.service();
            node(message, broker, name, device, isFromClient && kind.isOfEdge());
        }
    }

    private static @Nullable Kinds kind(Bytes bytes, int at) {
        for (Kinds kind : KINDS) {
            if (bytes.startsWith(at, kind.word())) {
                return kind;
            }
        }
        return null;
    }

    private static void tell(Message message, Kinds kind, boolean isFromClient) {
        if (isFromClient) {
            message.function(kind.kind(), kind.operation());
        } else {
            message.served(Kind.PUBLISH, kind.delivered());
        }
    }

    /** What an edge node publishes itself is about it; what passes the broker is about nodes behind that. */
    private static void node(Message message, Endpoint broker, String node, String device, boolean isItself) {
        if (!isItself) {
            message.component(broker, "Sparkplug node " + node + (device.isEmpty() ? "" : ", device " + device));
            return;
        }
        message.identity(message.sender(), IdentityPart.SYSTEM_NAME, node);
        if (!device.isEmpty()) {
            message.component(message.sender(), "device " + device);
            message.role(message.sender(), RoleKind.GATEWAY);
        }
    }
}
