package org.asbuilt.bench.conformance;

/** Why a difference from the truth is none of our faults: one sentence each. What has no reason is a fault. */
public enum Reason {
    /** Temporary: goes as soon as the protocol stands in the catalogue of dissectors. */
    NO_DISSECTOR("No dissector reads the protocol yet."),
    /** Temporary: goes with the dissector of the part. */
    NOT_READ_YET("The dissector does not read this part of the protocol yet."),
    /** Temporary: goes with the dissector of the relative. */
    TAKEN_FOR_A_RELATIVE(
            "The protocol has no dissector yet, and its header is also that of the relative that is named."),
    PORTS_OF_A_QUOTED_PACKET("tshark gives an ICMP error the ports of the packet it quotes."),
    INTER_SWITCH_LINK("tshark looks into Cisco's Inter-Switch Link encapsulation, which is not unwrapped here."),
    NOT_A_STATION("The address is none of a single station: a group, all zeros, or that of a host without one."),
    SIGNED_SECONDS("tshark 4.0 takes the seconds of a pcap file for signed; the format says unsigned."),
    NOT_ASKED("tshark's list of fields does not ask for it."),
    NOT_OF_THE_DEVICE("tshark lists the numbers of all objects in a message, we only that of the device."),
    ASKED_FOR("It is a name that was asked for, which says nothing of who asks or bears it."),
    CARRIER("It only carries what is named by itself."),
    GUESSED_BY_PORT("tshark guesses it by the port number or a weak heuristic; the bytes are something else."),
    UNKNOWN_TO_TSHARK("tshark 4.0 has no dissector for it, or not at this port, and calls it data."),
    TOO_LITTLE_TO_RECOGNISE("Too few bytes of it are in the capture to recognise it without trusting the port."),
    SMALLER_BLOCK(
            "We tell who holds the small block; the other list stops at the registry that divided the large one."),
    BLOCK_NOT_LISTED("Our list of address blocks is of another day and lacks the block."),
    VENDOR_NAMED_OTHERWISE("The lists call the same vendor by an older, newer, shorter or commented name."),
    LOCAL_ADDRESS("The address is chosen locally, so no vendor is told, though tshark's list names its prefix."),
    FIRST_SENDER_IS_ORIGINATOR(
            "Without the opening handshake Zeek takes the first sender for the originator, we the one who asks."),
    DIRECTION_GUESSED("Neither handshake nor content tells who asks: each guesses, and we say that it is a guess."),
    STOPS_AT_A_GAP("Zeek's parser stops where bytes of the stream are missing; we go on behind them."),
    NOT_IN_THIS_LOG("The operation is not one that the log of Zeek lists."),
    NOT_AN_OPERATION("Zeek logs an answer or a message without a request as an operation of its own."),
    COUNTS_DIFFER_IN_KIND("The log counts answers, repeated or gathered requests otherwise than requests are counted."),
    NAMED_IN_WORDS("One tells the number, the other the words that the number stands for, or other words for it."),
    NOT_KEPT("It is process data or a value of one message, not a property of the device, and is not kept."),
    GARBLED("The bytes are not printable text in the coding they announce."),
    OTHER_END("It is told of the end it is about, the other tool tells it of the sender of the packet.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in one sentence. */
    public String sentence() {
        return sentence;
    }
}
