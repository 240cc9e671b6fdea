/** What the rules of the plant's devices permit: exact sets of packets, rule sets, ways through the network, and the three-way check. */
@NullMarked
package org.asbuilt.network;

import org.jspecify.annotations.NullMarked;
