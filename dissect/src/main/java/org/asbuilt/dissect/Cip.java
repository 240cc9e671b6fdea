package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.CipServices.Operation;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Messages of the Common Industrial Protocol as {@link EtherNetIp} carries them: to whom they go, through which slot,
 * and what the answers tell.
 *
 * <p>Source: ODVA, The CIP Networks Library volume 1: 2-4 (message router), 3-5.5 (connection manager), appendix
 * (multiple service packet) and C-1.4 (paths); Rockwell Automation 1756-PM020 chapter 1 (services of Logix controllers).
 */
final class Cip {
    private static final int MESSAGE_ROUTER = 0x02;
    private static final int CONNECTION_MANAGER = 0x06;
    private static final int PCCC = 0x67;
    private static final int EXECUTE = 0x4B;
    private static final int SEND_UNCONNECTED = 0x52;
    private static final int OPEN = 0x54;
    private static final int OPEN_LARGE = 0x5B;
    private static final int SEVERAL = 0x0A;
    private static final int MOST_SERVICES = 256;
    private static final int MOST_REMEMBERED = 48;
    private static final int MOST_SLOTS = 62;

    private static final int NONE = 0xFFFF;
    /** Key of the slots that were told. */
    private static final long SLOTS = 2;

    private static final long OF_SEVERAL = 1L << 62;

    private Cip() {}

    /** Reads a message from {@code at}; the key finds its answer. */
    static void message(Message message, long key, int at, int end) {
        if (end - at < 2) {
            return;
        }
        int service = message.bytes().u8(at);
        if ((service & 0x80) == 0) {
            message.senderAsks();
            request(message, key, at, end, -1);
        } else {
            message.senderServes();
            answer(message, key, at, end);
        }
    }

    private static int pathEnd(Bytes bytes, int at, int end) {
        int pathEnd = at + 2 + 2 * bytes.u8(at + 1);
        MalformedBytes.unless(pathEnd <= end, "the path is longer than the message", at + 1);
        return pathEnd;
    }

    /**
     * Object in bits 0 to 15, attribute in 16 to 31, each {@link #NONE} if there is none. Logical segments of 8 and 16
     * bits are followed; anything else ends the reading of the path.
     */
    private static int path(Bytes bytes, int at, int pathEnd) {
        int object = NONE;
        int attribute = NONE;
        int segment = at + 2;
        while (segment + 2 <= pathEnd) {
            int kind = bytes.u8(segment);
            boolean isLong = (kind & 3) == 1;
            if (kind >> 5 != 1 || (kind & 3) > 1 || (kind & 0x1C) > 0x10) {
                break;
            }
            int value = isLong ? bytes.u16le(segment + 2) : bytes.u8(segment + 1);
            int logical = kind & 0x1C;
            object = logical == 0 && object == NONE ? value : object;
            attribute = logical == 0x10 ? value : attribute;
            segment += isLong ? 4 : 2;
        }
        return object | attribute << 16;
    }

    private static int object(int path) {
        return (path & NONE) == NONE ? -1 : path & NONE;
    }

    private static void request(Message message, long key, int at, int end, int slot) {
        Bytes bytes = message.bytes();
        int service = bytes.u8(at);
        int data = pathEnd(bytes, at, end);
        int path = path(bytes, at, data);
        int object = object(path);
        if (object == CONNECTION_MANAGER && service == SEND_UNCONNECTED && slot < 0) {
            use(message, service, object);
            embedded(message, key, data, end);
            return;
        }
        if (object == MESSAGE_ROUTER && service == SEVERAL) {
            use(message, service, object);
            several(message, key, data, end, slot);
            return;
        }
        int target = slot;
        boolean isAsked = CipIdentity.isAsked(service, object);
        if (object == PCCC && service >= EXECUTE && service <= EXECUTE + 2) {
            isAsked = CipPccc.request(message, data, end);
        } else {
            use(message, service, object);
        }
        if (object == CONNECTION_MANAGER && (service == OPEN || service == OPEN_LARGE)) {
            target = CipConnections.open(message, data, end, service == OPEN_LARGE);
        }
        if (isAsked || isNew(message, target)) {
            long asked = (long) (path >>> 16) << 32 | (long) (target + 1 & 0xFF) << 24 | service << 16 | (path & NONE);
            message.remember(key, asked);
        } else if (message.recall(key) > 0) {
            message.remember(key, 0);
        }
    }

    private static void use(Message message, int service, int object) {
        Operation operation = CipServices.of(service, object);
        boolean isNew = message.function(operation.kind(), operation.name());
        boolean isEngineering = operation.kind() == Kind.PROGRAM_UPLOAD || operation.kind() == Kind.PROGRAM_DOWNLOAD;
        if (isNew && isEngineering) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
    }

    private static boolean isNew(Message message, int slot) {
        return slot >= 0 && slot < MOST_SLOTS && (Math.max(0, message.recall(SLOTS)) >> slot & 1) == 0;
    }

    /** A message to be passed on: two octets of time, its length, itself, and the route. */
    private static void embedded(Message message, long key, int at, int end) {
        Bytes bytes = message.bytes();
        int length = bytes.u16le(at + 2);
        int inner = at + 4;
        MalformedBytes.unless(inner + length <= end && length >= 2, "the message passed on is too long", at + 2);
        int route = inner + length + (length & 1);
        int slot = -1;
        if (route + 2 <= end) {
            int routeEnd = Math.min(end, route + 2 + 2 * bytes.u8(route));
            slot = CipConnections.slot(bytes, route + 2, routeEnd);
        }
        // A route without a backplane ends in another network: what is asked there is not the sender's own.
        request(message, key, inner, inner + length, slot < 0 ? CipConnections.ELSEWHERE : slot);
    }

    private static void several(Message message, long key, int at, int end, int slot) {
        Bytes bytes = message.bytes();
        int count = bytes.u16le(at);
        MalformedBytes.unless(at + 2 + 2 * count <= end, "more services than the message can hold", at);
        long identities = 0;
        for (int index = 0; index < Math.min(count, MOST_SERVICES); index++) {
            int inner = at + bytes.u16le(at + 2 + 2 * index);
            MalformedBytes.unless(inner + 2 <= end, "a service lies outside the message", at + 2 + 2 * index);
            int service = bytes.u8(inner) & 0x7F;
            int object = object(path(bytes, inner, pathEnd(bytes, inner, end)));
            use(message, service, object);
            boolean isIdentity = object == CipIdentity.IDENTITY && (service == 0x01 || service == 0x03);
            identities |= isIdentity && index < MOST_REMEMBERED ? 1L << index : 0;
        }
        if (identities != 0) {
            message.remember(key ^ OF_SEVERAL, (long) (slot + 1 & 0xFF) << MOST_REMEMBERED | identities);
        }
    }

    static Optional<String> component(int slot) {
        return slot < 0 ? Optional.empty() : Optional.of(slot < MOST_SLOTS ? "slot " + slot : "at the end of a route");
    }

    private static void answer(Message message, long key, int at, int end) {
        Bytes bytes = message.bytes();
        int service = bytes.u8(at) & 0x7F;
        if (service == SEVERAL) {
            severalAnswers(message, key, at, end);
            return;
        }
        long asked = message.recall(key);
        if (asked <= 0 || service != (asked >> 16 & 0xFF)) {
            return;
        }
        message.remember(key, 0);
        if (end - at < 4 || bytes.u8(at + 2) != 0) {
            return;
        }
        int data = at + 4 + 2 * bytes.u8(at + 3);
        int slot = (int) (asked >> 24 & 0xFF) - 1;
        int object = (int) asked & NONE;
        slot(message, slot);
        if (object == PCCC && service >= EXECUTE) {
            CipPccc.status(message, component(slot), data, end);
        } else if (CipIdentity.isAsked(service, object)) {
            CipIdentity.answer(message, component(slot), service, object, (int) (asked >> 32) & NONE, data, end);
        }
    }

    private static void slot(Message message, int slot) {
        if (isNew(message, slot)) {
            message.component(message.service(), "slot " + slot);
            message.remember(SLOTS, Math.max(0, message.recall(SLOTS)) | 1L << slot);
        }
    }

    private static void severalAnswers(Message message, long key, int at, int end) {
        Bytes bytes = message.bytes();
        long asked = message.recall(key ^ OF_SEVERAL);
        if (asked <= 0 || end - at < 6) {
            return;
        }
        message.remember(key ^ OF_SEVERAL, 0);
        int data = at + 4 + 2 * bytes.u8(at + 3);
        int count = bytes.u16le(data);
        int slot = (int) (asked >> MOST_REMEMBERED & 0xFF) - 1;
        slot(message, slot);
        for (int index = 0; index < Math.min(count, MOST_REMEMBERED); index++) {
            if ((asked >> index & 1) != 0) {
                int inner = data + bytes.u16le(data + 2 + 2 * index);
                int innerEnd = index + 1 < count ? data + bytes.u16le(data + 4 + 2 * index) : end;
                MalformedBytes.unless(innerEnd <= end, "an answer lies outside the message", data + 2 + 2 * index);
                identity(message, slot, inner, innerEnd);
            }
        }
    }

    private static void identity(Message message, int slot, int at, int end) {
        Bytes bytes = message.bytes();
        if (end - at < 4 || bytes.u8(at + 2) != 0) {
            return;
        }
        int data = at + 4 + 2 * bytes.u8(at + 3);
        int service = bytes.u8(at) & 0x7F;
        CipIdentity.answer(message, component(slot), service, CipIdentity.IDENTITY, 0, data, end);
    }
}
