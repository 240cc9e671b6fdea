package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * EtherCAT: what a master reads and writes in its slaves, which pass on its frame and write into it, and how slaves
 * identify themselves. Slaves have no address outside; they are components of the master. A frame that comes back is
 * told from one that goes out by its working counters.
 *
 * <p>Source: IEC 61158-4-12 clauses 5.2 to 5.4 (frames, datagrams), IEC 61158-6-12 clauses 5.3 and 5.4 (registers,
 * states); ETG.8200 (mailbox gateway).
 */
public final class EtherCat implements Dissector {
    private static final int ETHER_TYPE = 0x88A4;
    private static final int PORT = 34980;
    private static final int HEADER = 2;
    private static final int DATAGRAM = 10;
    /** Identifier of the publisher, number of variables, cycle, two reserved octets. */
    private static final int PUBLISHER = 12;
    /** Identifier, hash, length and quality of a variable. */
    private static final int VARIABLE = 8;

    private static final int COUNTER = 2;
    private static final int COMMANDS = 1;
    private static final int VARIABLES = 4;
    private static final int MAILBOX = 5;
    private static final int LAST_COMMAND = 14;
    private static final int SHORTEST_MAILBOX_FRAME = 8;
    private static final int MOST_DATAGRAMS = 128;
    private static final long IS_MASTER = 1L << 40;
    private static final long SLAVES = 2L << 40;

    private record Command(Kind kind, String name) {}

    private static final List<Command> READS_AND_WRITES = List.of(
            new Command(Kind.CONNECT, "0 NOP"),
            new Command(Kind.READ, "1 APRD read by position"),
            new Command(Kind.WRITE, "2 APWR write by position"),
            new Command(Kind.WRITE, "3 APRW read and write by position"),
            new Command(Kind.READ, "4 FPRD read by address"),
            new Command(Kind.WRITE, "5 FPWR write by address"),
            new Command(Kind.WRITE, "6 FPRW read and write by address"),
            new Command(Kind.READ, "7 BRD read all"),
            new Command(Kind.WRITE, "8 BWR write all"),
            new Command(Kind.WRITE, "9 BRW read and write all"),
            new Command(Kind.READ, "10 LRD logical read"),
            new Command(Kind.WRITE, "11 LWR logical write"),
            new Command(Kind.WRITE, "12 LRW logical read and write"),
            new Command(Kind.TIME, "13 ARMW read and write the rest by position"),
            new Command(Kind.TIME, "14 FRMW read and write the rest by address"));

    EtherCat() {}

    @Override
    public String protocol() {
        return "EtherCAT";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.FRAME, ETHER_TYPE), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER + DATAGRAM + COUNTER) {
            return Recognition.NO;
        }
        int head = bytes.u16le(0);
        int end = HEADER + (head & 0x7FF);
        if ((head & 0x800) != 0 || end > bytes.length()) {
            return Recognition.NO;
        }
        int type = head >> 12;
        if (type == COMMANDS) {
            return isFilled(bytes, end) ? Recognition.CERTAIN : Recognition.NO;
        }
        boolean isOther = (type == VARIABLES && isPublication(bytes, end))
                || (type == MAILBOX && EtherCatMailbox.isAt(bytes, HEADER, end));
        return isOther ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    /** Whether the announced network variables fill the message: publisher, count, then each with its length. */
    private static boolean isPublication(Bytes bytes, int end) {
        int count = bytes.u16le(HEADER + 6);
        int at = HEADER + PUBLISHER;
        for (int variable = 0; variable < count && at + VARIABLE <= end; variable++) {
            at += VARIABLE + bytes.u16le(at + 4);
        }
        return count > 0 && count <= MOST_DATAGRAMS && at == end;
    }

    /** Whether datagrams follow each other until the end, each but the last saying that another follows. */
    private static boolean isFilled(Bytes bytes, int end) {
        int at = HEADER;
        for (int datagram = 0; datagram < MOST_DATAGRAMS && at + DATAGRAM + COUNTER <= end; datagram++) {
            int length = bytes.u16le(at + 6);
            if (bytes.u8(at) > LAST_COMMAND || (length & 0x3800) != 0) {
                return false;
            }
            at += DATAGRAM + (length & 0x7FF) + COUNTER;
            if ((length & 0x8000) == 0) {
                return at == end;
            }
        }
        return false;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int head = bytes.u16le(0);
        int end = HEADER + (head & 0x7FF);
        MalformedBytes.unless(end <= bytes.length(), "longer than the frame", 0);
        switch (head >> 12) {
            case COMMANDS -> commands(message, end);
            case VARIABLES -> message.published(Kind.PUBLISH, "network variables");
            case MAILBOX -> {
                if (end >= SHORTEST_MAILBOX_FRAME && EtherCatMailbox.isAt(bytes, HEADER, end)) {
                    gateway(message, end);
                }
            }
            default -> message.published(Kind.OTHER, "other frame");
        }
        return bytes.length();
    }

    private static void commands(Message message, int end) {
        Bytes bytes = message.bytes();
        boolean isReturning = isReturning(bytes, end);
        if (!isReturning && message.recall(IS_MASTER) < 0) {
            message.remember(IS_MASTER, 1);
            message.role(message.sender(), RoleKind.CONTROLLER);
        }
        int at = HEADER;
        boolean isMore = true;
        while (isMore) {
            MalformedBytes.unless(at + DATAGRAM + COUNTER <= end, "fewer datagrams than announced", at);
            int length = bytes.u16le(at + 6);
            int data = at + DATAGRAM;
            int next = data + (length & 0x7FF) + COUNTER;
            MalformedBytes.unless(next <= end, "a datagram longer than the frame", at + 6);
            if (isReturning) {
                returned(message, at, data, next - COUNTER);
            } else {
                sent(message, at, data, next - COUNTER);
            }
            isMore = (length & 0x8000) != 0;
            at = next;
        }
    }

    /** Slaves that were addressed count up; before the first of them the counters are 0. */
    private static boolean isReturning(Bytes bytes, int end) {
        int at = HEADER;
        while (at + DATAGRAM + COUNTER <= end) {
            int next = at + DATAGRAM + (bytes.u16le(at + 6) & 0x7FF) + COUNTER;
            if (next > end) {
                return false;
            }
            if (bytes.u16le(next - COUNTER) != 0) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private static void sent(Message message, int at, int data, int end) {
        Bytes bytes = message.bytes();
        int command = bytes.u8(at);
        if (command > LAST_COMMAND) {
            message.function(Kind.OTHER, "other command");
            return;
        }
        Command known = READS_AND_WRITES.get(command);
        message.function(known.kind(), known.name());
        int register = bytes.u16le(at + 4);
        if (isWrite(command)) {
            if (EtherCatMailbox.isMailboxRegister(register) && EtherCatMailbox.isAt(bytes, data, end)) {
                EtherCatMailbox.request(message, data, end);
            } else {
                EtherCatRegisters.written(message, register, data, end);
            }
        }
    }

    private static boolean isWrite(int command) {
        return command == 2 || command == 3 || command == 5 || command == 6 || command == 8 || command == 9;
    }

    private static void returned(Message message, int at, int data, int end) {
        Bytes bytes = message.bytes();
        int command = bytes.u8(at);
        int address = bytes.u16le(at + 2);
        switch (command) {
            case 7, 8, 9 -> {
                // Each slave that passed it on has added 1.
                if (message.recall(SLAVES) != address) {
                    message.remember(SLAVES, address);
                }
            }
            case 1, 2, 3, 4, 5, 6 -> {
                int register = bytes.u16le(at + 4);
                boolean isAnswered = bytes.u16le(end) != 0;
                if (isAnswered && isOfInterest(register, isWrite(command))) {
                    told(message, command, address, register, data, end);
                }
            }
            default -> {
                return;
            }
        }
    }

    /** Identity, memory and mailbox; not the states and clocks that are read all the time. */
    private static boolean isOfInterest(int register, boolean isWritten) {
        return register == EtherCatRegisters.MEMORY_CONTROL
                || (!isWritten && register == EtherCatRegisters.MEMORY_DATA)
                || (!isWritten && register == EtherCatRegisters.TYPE)
                || (!isWritten && EtherCatMailbox.isMailboxRegister(register));
    }

    private static void told(Message message, int command, int address, int register, int data, int end) {
        boolean isByPosition = command <= 3;
        long slaves = message.recall(SLAVES);
        if (isByPosition && slaves < 0) {
            return;
        }
        int number = isByPosition ? (int) slaves - (short) address : address;
        Bytes bytes = message.bytes();
        if (!EtherCatMailbox.isMailboxRegister(register)) {
            if (EtherCatRegisters.isTelling(message, number, register, data, end)) {
                EtherCatRegisters.told(message, component(isByPosition, number), number, register, data, end);
            }
        } else if (EtherCatMailbox.isAt(bytes, data, end)) {
            Endpoint master = master(message);
            Optional<String> component = component(isByPosition, number);
            component.ifPresent(slave -> message.component(master, slave));
            EtherCatMailbox.answer(message, master, component, data, end);
        }
    }

    private static Optional<String> component(boolean isByPosition, int number) {
        return Optional.of((isByPosition ? "slave at position " : "slave ") + number);
    }

    /** The first slave marks the sender's hardware address as locally administered in frames that come back. */
    static Endpoint master(Message message) {
        Endpoint sender = message.sender();
        return new Endpoint(
                sender.mac().map(mac -> new MacAddress(mac.value() & ~(1L << 41))),
                sender.vlan(),
                sender.address(),
                sender.port());
    }

    /** Requests and answers to a mailbox gateway, which say the slave themselves. */
    private static void gateway(Message message, int end) {
        Bytes bytes = message.bytes();
        boolean isAnswer = EtherCatMailbox.isAnswer(bytes, HEADER);
        if (isAnswer) {
            message.senderServes();
            Optional<String> component = component(false, bytes.u16le(HEADER + 2));
            component.ifPresent(slave -> message.component(message.sender(), slave));
            EtherCatMailbox.answer(message, message.sender(), component, HEADER, end);
        } else {
            message.senderAsks();
            message.role(message.receiver(), RoleKind.GATEWAY);
            EtherCatMailbox.request(message, HEADER, end);
        }
    }
}
