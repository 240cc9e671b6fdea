package org.asbuilt.dissect;

import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * What an OPC UA server says of its build, when a client reads it: the request names the nodes, the answer has their
 * values in the same order.
 *
 * <p>Source: OPC 10000-5 (1.05) clauses 6.3.1 and 12.4 (ServerStatus, BuildInfo); OPC 10000-6 annex A (NodeIds); OPC
 * 10000-4 clause 5.10.2 (Read).
 */
final class OpcUaBuild {
    private static final long KEY = 1L << 32;
    private static final int SLOTS = 4;
    private static final int MOST_NODES = 12;
    private static final int VALUE = 13;
    private static final int STATUS_ENCODING = 864;
    private static final int BUILD_ENCODING = 340;

    private static final int STATUS = 1;
    private static final int BUILD = 2;
    private static final int PRODUCT = 3;
    private static final int URI = 4;
    private static final int MAKER = 5;
    private static final int VERSION = 6;
    private static final int NUMBER = 7;
    private static final int SERVERS = 8;

    private OpcUaBuild() {}

    private static int node(int number) {
        return switch (number) {
            case 2254 -> SERVERS;
            case 2256 -> STATUS;
            case 2260 -> BUILD;
            case 2261 -> PRODUCT;
            case 2262 -> URI;
            case 2263 -> MAKER;
            case 2264 -> VERSION;
            case 2265 -> NUMBER;
            default -> 0;
        };
    }

    private static long key(int request) {
        return KEY + Math.floorMod(request, SLOTS);
    }

    /** The number by which the answer is found again, as the first chunk has it. */
    private static int request(Message message) {
        return (int) message.bytes().u32le(20);
    }

    /** Whether the message answers a request for nodes of the build. */
    static boolean isAwaited(Message message) {
        int request = request(message);
        long asked = message.recall(key(request));
        return asked > 0 && asked >>> 48 == (request & 0xFFFF);
    }

    /** A request to read: remembers which of the first nodes belong to the build. */
    static void asked(Message message, Bytes bytes, int at, int end) {
        OpcUaCursor cursor = new OpcUaCursor(bytes, at, end);
        cursor.requestHeader();
        cursor.skip(12);
        int count = Math.min(cursor.count(), MOST_NODES);
        long nodes = 0;
        for (int index = 0; index < count; index++) {
            int node = node(cursor.node());
            boolean isValue = cursor.i32() == VALUE;
            cursor.skipString();
            cursor.skip(2);
            cursor.skipString();
            nodes |= isValue ? (long) node << 4 * index : 0;
        }
        if (nodes != 0) {
            int request = request(message);
            message.remember(key(request), (long) (request & 0x7FFF) << 48 | nodes);
        }
    }

    static void answered(Message message, Bytes bytes, int at, int end) {
        if (!isAwaited(message)) {
            return;
        }
        int request = request(message);
        long nodes = message.recall(key(request)) & (1L << 48) - 1;
        message.remember(key(request), 0);
        OpcUaCursor cursor = new OpcUaCursor(bytes, at, end);
        if (cursor.responseHeader() < 0) {
            return;
        }
        int count = Math.min(cursor.count(), MOST_NODES);
        for (int index = 0; index < count; index++) {
            int mask = cursor.dataValue();
            if ((mask & 1) != 0) {
                value(message, cursor, (int) (nodes >>> 4 * index) & 0xF);
            }
            cursor.skipDataValueRest(mask);
        }
    }

    private static void value(Message message, OpcUaCursor cursor, int node) {
        Bytes bytes = cursor.bytes();
        int start = cursor.at();
        cursor.skipVariant(0);
        int type = bytes.u8(start);
        OpcUaCursor content = new OpcUaCursor(bytes, start + 1, cursor.at());
        if (type == 22 && (node == STATUS || node == BUILD)) {
            structure(message, bytes, content.extension());
        } else if (type == 12) {
            text(message, node, content.string());
        } else if (type == (12 | 0x80) && node == SERVERS && content.count() > 0) {
            message.identity(message.service(), IdentityPart.APPLICATION_URI, content.string());
        }
    }

    private static void structure(Message message, Bytes bytes, OpcUaCursor.Extension structure) {
        OpcUaCursor content = new OpcUaCursor(bytes, structure.at(), structure.at() + structure.length());
        if (structure.type() == STATUS_ENCODING) {
            content.skip(20);
        } else if (structure.type() != BUILD_ENCODING) {
            return;
        }
        text(message, URI, content.string());
        text(message, MAKER, content.string());
        String product = content.string();
        text(message, PRODUCT, product);
        String version = content.string();
        text(message, VERSION, version);
        text(message, NUMBER, content.string());
    }

    private static void text(Message message, int node, String text) {
        Endpoint server = message.service();
        switch (node) {
            case URI -> message.identity(server, IdentityPart.PRODUCT_CODE, text);
            case MAKER -> message.identity(server, IdentityPart.VENDOR, text);
            case PRODUCT -> message.identity(server, IdentityPart.MODEL, text);
            case VERSION -> message.identity(server, IdentityPart.FIRMWARE_REVISION, text);
            case NUMBER -> message.identity(server, IdentityPart.SOFTWARE, text.isBlank() ? "" : "build " + text);
            default -> message.recall(KEY);
        }
    }
}
