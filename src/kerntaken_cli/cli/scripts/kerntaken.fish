# Vult kerntaken aan in fish. Namen komen regel voor regel binnen en worden nooit uitgevoerd.
function __kerntaken_aanvulling
    set -l woorden (commandline -opc) (commandline -ct)
    set -g __kerntaken_namen (_KERNTAKEN_COMPLETE=fish command kerntaken $woorden[2..] 2>/dev/null </dev/null)
    test -n "$__kerntaken_namen"
end
complete --command kerntaken --no-files --condition __kerntaken_aanvulling --arguments '$__kerntaken_namen'
