package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.model.Cidr;
import org.junit.jupiter.api.Test;

/** Chains that others jump to. */
class JumpTest {
    private static Extent asked(String service) {
        Reachability ways = new Plant()
                .device("gw", "Linux")
                .face("gw", "eth1", "10.1.0.1/24")
                .face("gw", "eth2", "10.2.0.1/24")
                .rule("gw", "filter/plc", 1, "deny", "any", "any", "tcp/80")
                .rule("gw", "filter/plc", 2, "other", "any", "any", "tcp/22", "jumpsTo", "return")
                .rule("gw", "filter/plc", 3, "permit", "any", "any", "tcp")
                .rule("gw", "filter/FORWARD", 1, "other", "any", "10.2.0.9", "any", "jumpsTo", "filter/plc")
                .rule("gw", "filter/FORWARD", 2, "deny", "any", "any", "tcp/22")
                .rule("gw", "filter/FORWARD", 3, "permit", "any", "any", "udp/161")
                .rule("gw", "filter/FORWARD", 4, "deny", "any", "any", "any", "name", "policy")
                .reachability();
        Answer answer = ways.ask(Question.of(
                new Endpoint.Range(Cidr.parse("10.1.0.7")), new Endpoint.Range(Cidr.parse("10.2.0.9")), service));
        assertThat(answer.isCertain()).as("%s", answer.doubts()).isTrue();
        return answer.extent();
    }

    @Test
    void aChainDecidesAndSendsBackWhatItDoesNotDecide() {
        assertThat(asked("tcp/502")).isEqualTo(Extent.WHOLLY);
        assertThat(asked("tcp/80")).isEqualTo(Extent.NOT);
        assertThat(asked("tcp/22")).as("sent back, and refused there").isEqualTo(Extent.NOT);
        assertThat(asked("udp/161")).as("falls out of the chain").isEqualTo(Extent.WHOLLY);
        assertThat(asked("udp/162")).isEqualTo(Extent.NOT);
    }
}
