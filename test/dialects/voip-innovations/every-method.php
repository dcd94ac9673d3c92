<?php
// Runs every method through PHP's own SoapClient, from our WSDL, over SOAP 1.1 and 1.2, against a running demo:
//   npm run demo
//   php test/dialects/voip-innovations/every-method.php http://127.0.0.1:8470
// Needs Debian's php-cli and php-soap, or their like. Ends with status 1 at the first answer that is not as it should be.

declare(strict_types=1);

$address = $argv[1] ?? 'http://127.0.0.1:8470';
$who = ['login' => 'demo', 'secret' => 'demo'];

function expect(string $what, mixed $is, mixed $wanted): void
{
    if ($is === $wanted) {
        return;
    }
    fwrite(STDERR, "$what: " . var_export($is, true) . ' instead of ' . var_export($wanted, true) . "\n");
    exit(1);
}

function only(mixed $list): object
{
    return is_array($list) ? $list[0] : $list;
}

foreach ([SOAP_1_1, SOAP_1_2] as $version) {
    $client = new SoapClient("$address/VOIP/Services/APIService.asmx?WSDL", [
        'soap_version' => $version,
        'cache_wsdl' => WSDL_CACHE_NONE,
    ]);
    $ask = function (string $method, array $parameters) use ($client, $who): object {
        return $client->__soapCall($method, [$who + $parameters])->{$method . 'Result'};
    };
    $count = $ask('getDIDCount', ['state' => 'NJ', 'orderby' => 'rc']);
    expect('getDIDCount', $count->responseMessage, 'Success');
    $found = $ask('getDIDs', ['nxx' => '201203']);
    expect('getDIDs', $found->responseCode, 100);
    $tn = only($found->DIDLocators->DIDLocator)->tn;
    $number = fn (int $epg): array => ['didParams' => ['DIDParam' => [['tn' => $tn, 'epg' => $epg, 'refId' => 'php']]]];
    $steps = ['reserveDID' => 0, 'assignDID' => 1000, 'configDID' => 1000];
    foreach ($steps as $method => $epg) {
        expect($method, only($ask($method, $number($epg))->DIDs->DID)->statusCode, '100');
    }
    $own = only($ask('queryDID', ['did' => $tn])->DIDs->DID);
    expect('queryDID', [$own->availability, $own->refId, $own->endpointId], ['assigned', 'php', 1000]);
    expect('auditDIDs', only($ask('auditDIDs', [])->DIDs->DID)->tn, $tn);
    expect('releaseDID', only($ask('releaseDID', $number(0))->DIDs->DID)->status, 'Released');
    expect('isPortable', $ask('isPortable', ['tn' => $tn])->responseCode, 100);
    expect('getPortDetails', $ask('getPortDetails', ['portId' => 1])->responseCode, 101);
    echo $version === SOAP_1_1 ? '1.1' : '1.2', ": all ten methods\n";
}
