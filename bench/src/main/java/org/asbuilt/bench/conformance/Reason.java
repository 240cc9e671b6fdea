package org.asbuilt.bench.conformance;

/** Why a difference from the truth is none of our faults: one sentence each. What has no reason is a fault. */
public enum Reason {
    NO_DISSECTOR("No dissector reads the protocol."),
    PORTS_OF_A_QUOTED_PACKET("tshark gives an ICMP error the ports of the packet it quotes."),
    INTER_SWITCH_LINK("tshark counts Cisco's Inter-Switch Link and the frame within as two; we tell the frame within."),
    NOT_A_STATION("The address is none of a single station: a group, all zeros, or that of a host without one."),
    SIGNED_SECONDS("tshark 4.0 takes the seconds of a pcap file for signed; the format says unsigned."),
    NOT_ASKED("tshark's list of fields does not ask for it."),
    NOT_OF_THE_DEVICE("tshark lists the numbers of all objects in a message, we only that of the device."),
    OF_THE_SERVICE("It is the number of the vendor that defines a private service, not of the maker of the device."),
    ASKED_FOR("It is a name or number that was asked for, which says nothing of who asks or bears it."),
    CARRIER("It only carries what is named by itself."),
    FINER("We also tell what is within the request; the log tells the request only."),
    SERVED_UNASKED("The device sends it to one whom it serves: we list it under that one's use of the device."),
    BOTH_ASK("Both ends ask and serve in one conversation, which has but one client."),
    WITHIN_A_PIPE("It is spoken within a pipe of SMB, whose opening we tell by the name of the pipe."),
    GUESSED_BY_PORT("tshark guesses it by the port number or a weak heuristic; the bytes are something else."),
    UNKNOWN_TO_TSHARK("tshark 4.0 has no dissector for it, or not at this port, and calls it data."),
    SMALLER_BLOCK(
            "We tell who holds the small block; the other list stops at the registry that divided the large one."),
    VENDOR_NAMED_OTHERWISE("The lists call the same vendor by an older, newer, shorter or commented name."),
    LOCAL_ADDRESS("The address is chosen locally, so no vendor is told, though tshark's list names its prefix."),
    FIRST_SENDER_IS_ORIGINATOR(
            "Without the opening handshake Zeek takes the first sender for the originator, we the one who asks."),
    DIRECTION_GUESSED("Neither handshake nor content tells who asks: each guesses, and we say that it is a guess."),
    STOPS_AT_A_GAP("Zeek's parser stops where bytes of the stream are missing; we go on behind them."),
    NOT_IN_THIS_LOG("The operation is not one that the log of Zeek lists."),
    NAMED_IN_WORDS("One tells the number, the other the words that the number stands for, or other words for it."),
    NOT_DECODED("tshark does not know the coding of the text, and lists garbled characters."),
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
