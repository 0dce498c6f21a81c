# Addresses and networks as values: what a port scanner goes through.
import ipaddress

address = ipaddress.ip_address('192.168.1.10')
print(address, repr(address), address + 1, int(address), address.packed, address.version)
print(address.is_private, address.is_loopback, address.is_global, address.reverse_pointer, f'{address:#x}')
network = ipaddress.ip_network('192.168.1.0/29')
print(network, repr(network), network.num_addresses, network.netmask, network.hostmask)
print([str(host) for host in network.hosts()], network.broadcast_address, network[1], network[-1])
print(address in network, ipaddress.ip_address('192.168.1.7') in network)
print(list(network.subnets(new_prefix=30)), network.supernet(), network.with_netmask)
print(network.overlaps(ipaddress.ip_network('192.168.0.0/16')), network.subnet_of(ipaddress.ip_network('192.168.0.0/16')))
for text in ('300.1.1.1', '1.2.3', '', 'a.b.c.d', '1.2.3.04', '::1', '2001:db8::ff00:42:8329', 'fe80::1', 5, '1::2::3'):
    for make in (ipaddress.ip_address, ipaddress.IPv4Address, ipaddress.IPv6Address):
        try:
            print(repr(make(text)), make(text).exploded, make(text).is_private)
        except ValueError as error:
            print(type(error).__name__, error)
for text in ('192.168.1.5/24', '10.0.0.0/255.0.0.0', '10.0.0.0/33', '10.0.0.0', '2001:db8::/126', 'x/3'):
    try:
        made = ipaddress.ip_network(text)
        print(repr(made), made.num_addresses, made.prefixlen)
    except ValueError as error:
        print(type(error).__name__, error)
interface = ipaddress.ip_interface('192.168.1.5/24')
print(interface, repr(interface), interface.ip, interface.network)
first, last = ipaddress.ip_address('10.0.0.0'), ipaddress.ip_address('10.0.0.130')
print(list(ipaddress.summarize_address_range(first, last)))
print(list(ipaddress.collapse_addresses([ipaddress.ip_network('10.0.0.0/25'), ipaddress.ip_network('10.0.0.128/25')])))
print(sorted([last, first, address]), first < last, len({first, ipaddress.ip_address('10.0.0.0')}))
