package org.asbuilt.model;

import java.util.Optional;

/**
 * A module in a rack, a card, a power supply or a device below a controller; the key is its path, for example {@code Local/3}.
 *
 * @param name what it is called in the project or by the device
 * @param description what the project says that it is for
 * @param parent the module that it sits in or hangs from
 * @param slot the slot, port or place there
 * @param manufacturer the maker
 * @param model the model or product name
 * @param orderNumber the order or catalogue number
 * @param sort what sort of module it is: power supply, digital input, communications adapter ...
 * @param productCode the maker's number of the product within its sort, for example of the CIP identity
 * @param serialNumber the serial number
 * @param hardwareRevision the hardware's revision
 * @param firmwareVersion the version of its firmware
 * @param address its address on the network or bus
 * @param enabled whether it is switched on; a module that is inhibited is not
 * @param keying how exactly the module that is plugged in must be the one of the project
 */
@Label("Module")
@Of(
        value = {Kind.ASSET},
        repeats = true)
public record HardwareModule(
        Optional<String> name,
        @CompareAs(Comparison.NOTES) Optional<String> description,
        Optional<String> parent,
        Optional<String> slot,
        @CompareAs(Comparison.ORGANISATION) Optional<String> manufacturer,
        @CompareAs(Comparison.MODEL) Optional<String> model,
        Optional<String> orderNumber,
        Optional<String> sort,
        Optional<String> productCode,
        Optional<String> serialNumber,
        @CompareAs(Comparison.VERSION) Optional<String> hardwareRevision,
        @CompareAs(Comparison.VERSION) Optional<String> firmwareVersion,
        Optional<String> address,
        Optional<Boolean> enabled,
        Optional<String> keying)
        implements Facet {}
