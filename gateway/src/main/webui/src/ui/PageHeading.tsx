import { Content, Flex, FlexItem, PageSection, Title } from '@patternfly/react-core';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** Right of the title: badges, actions. */
  aside?: ReactNode;
  above?: ReactNode;
  children?: ReactNode;
}

/** The one h1 of a page, which also names the browser's tab. */
export function PageHeading({ title, aside, above, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Tocsin`;
  }, [title]);
  return (
    <PageSection className="tocsin-heading">
      {above}
      <Flex justifyContent={{ default: 'justifyContentSpaceBetween' }} alignItems={{ default: 'alignItemsCenter' }}>
        <FlexItem>
          <Title headingLevel="h1" size="2xl" tabIndex={-1} id="page-title">
            {title}
          </Title>
        </FlexItem>
        {aside !== undefined && <FlexItem>{aside}</FlexItem>}
      </Flex>
      {children !== undefined && <Content>{children}</Content>}
    </PageSection>
  );
}
