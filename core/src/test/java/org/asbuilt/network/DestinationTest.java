package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;
import org.junit.jupiter.api.Test;

/** What is found by going down a diagram is what the sets say that one would make for it. */
class DestinationTest {
    private static final List<IpAddress> ADDRESSES = IntStream.range(0, 12)
            .mapToObj(i -> IpAddress.parse(i % 4 == 3 ? "2001:db8::" + i : "10.0." + i % 3 + "." + i))
            .toList();

    private final HeaderSpace space = new HeaderSpace();
    private final Random random = new Random(1);

    @Test
    void whetherASetReachesAnAddressIsFoundWithoutMakingOne() {
        int reached = 0;
        List<PacketSet> sets = sets(true);
        for (PacketSet set : sets) {
            for (IpAddress address : ADDRESSES) {
                boolean meets = set.meets(space.destination(HeaderSpace.single(address)));
                assertThat(space.reaches(set, address)).as(set + " " + address).isEqualTo(meets);
                reached += meets ? 1 : 0;
            }
        }
        assertThat(reached).isBetween(100, sets.size() * ADDRESSES.size() - 100);
    }

    @Test
    void theOnlyDestinationIsTheOneThatNoPacketGoesBeside() {
        int only = 0;
        for (PacketSet set : sets(false)) {
            List<IpAddress> all = ADDRESSES.stream()
                    .filter(address -> !set.isEmpty()
                            && space.destination(HeaderSpace.single(address)).covers(set))
                    .toList();
            assertThat(space.onlyDestination(set).stream()).as(set.toString()).isEqualTo(all);
            only += all.size();
        }
        assertThat(only).isGreaterThan(20);
        assertThat(space.onlyDestination(space.all())).isEmpty();
        assertThat(space.onlyDestination(space.none())).isEmpty();
        PacketSet one = space.destination(HeaderSpace.single(ADDRESSES.getFirst()));
        assertThat(space.onlyDestination(one)).contains(ADDRESSES.getFirst());
    }

    /** Packets to single addresses, ranges and several of both, of some protocols and ports, and by some zones. */
    private List<PacketSet> sets(boolean zones) {
        List<PacketSet> sets = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            PacketSet set = destination();
            if (random.nextInt(3) == 0) {
                set = set.or(destination());
            }
            if (random.nextInt(3) == 0) {
                set = set.minus(destination());
            }
            set = set.and(space.protocol(random.nextBoolean() ? Packet.TCP : Packet.ICMP));
            sets.add(zones && random.nextInt(8) == 0 ? set.and(space.from(random.nextInt(4))) : set);
        }
        return sets;
    }

    private PacketSet destination() {
        IpAddress address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
        int bits = address.isV4() ? 32 : 128;
        Cidr range = Cidr.around(address, random.nextBoolean() ? bits : bits - 4 * random.nextInt(4));
        return space.destination(range)
                .and(space.source(Cidr.parse("10.9.0.0/16")).or(space.family(false)));
    }
}
