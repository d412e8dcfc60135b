from __future__ import annotations

import ipaddress
import socket

import pytest

from zfxxgk.serve.server import find_address, open_socket


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_an_address_of_its_own_is_shown_as_it_was_given(host: str) -> None:
    with open_socket(host, 0) as listening:
        assert find_address(listening, host) == host


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_for_all_addresses_one_of_this_machine_is_shown(host: str) -> None:
    try:
        listening = open_socket(host, 0)
    except OSError:
        pytest.skip("this machine has no such addresses")
    with listening:
        found = find_address(listening, host)
        if found == socket.gethostname():
            return
        assert not ipaddress.ip_address(found).is_unspecified
        with socket.socket(listening.family, socket.SOCK_DGRAM) as own:
            own.bind((found, 0))  # which only an address of this machine can be
